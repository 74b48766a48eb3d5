import type { Trouble } from "@/db/trouble-of";

/** For people: what is wrong. */
export const TROUBLES: Record<Trouble, string> = {
  away: "The database cannot be reached just now.",
  busy: "The database is busy: no connection to it came free in time.",
  disk_full: "The database has no room left on its disk.",
  out_of_memory: "The database has no memory left.",
  files_fail: "The database cannot read or write its files.",
  read_only: "The database takes no changes just now.",
};

/** What a database that answers may still lack for changes: somebody has to see to it. */
export const LASTING: readonly Trouble[] = ["disk_full", "out_of_memory", "files_fail", "read_only"];

declare global {
  /** What a change failed with last, until one is known to succeed. */
  var prospectorTrouble: Trouble | undefined;
}

export function noteTrouble(trouble: Trouble): void {
  if (LASTING.includes(trouble)) globalThis.prospectorTrouble = trouble;
}
