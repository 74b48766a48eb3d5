import { causesOf } from "./causes-of";

export type Trouble = "away" | "busy" | "disk_full" | "out_of_memory" | "files_fail" | "read_only";

/** By SQLSTATE: what is wrong with PostgreSQL, not with what it was asked. */
const SQLSTATES: [RegExp, Trouble][] = [
  // Connection exceptions, shutting down, starting up.
  [/^(?:08...|57P0[1-5])$/, "away"],
  [/^53100$/, "disk_full"],
  [/^53200$/, "out_of_memory"],
  // Too many connections, a limit of the server's configuration.
  [/^53...$/, "busy"],
  [/^58(?:000|030)$/, "files_fail"],
  // Of a standby, or of a server that was set so when its disk was nearly full.
  [/^25006$/, "read_only"],
];
/** No connection came free in time, though the database answers those that have one. */
export const BUSY_CODE = "DATABASE_BUSY";
const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);
const WORDS = /connection terminated|timeout exceeded when trying to connect|not queryable/i;

function troubleIn(error: object): Trouble | undefined {
  const code = "code" in error ? String(error.code) : "";
  const message = "message" in error ? String(error.message) : "";
  if (code === BUSY_CODE) return "busy";
  const known = SQLSTATES.find(([pattern]) => pattern.test(code))?.[1];
  return known ?? (NETWORK.has(code) || WORDS.test(message) ? "away" : undefined);
}

/** What this failure, or one that caused it, says of PostgreSQL: that it cannot serve just now, whoever asks for what. */
export function troubleOf(error: unknown): Trouble | undefined {
  for (const cause of causesOf(error)) {
    const inner = cause instanceof AggregateError ? cause.errors.map(troubleOf).find(Boolean) : undefined;
    const trouble = troubleIn(cause) ?? inner;
    if (trouble) return trouble;
  }
  return undefined;
}
