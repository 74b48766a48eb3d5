import { reader, transaction } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { newestMigration, queueExists, writeAndForget } from "@/db/queries/health";
import { type Trouble, troubleOf } from "@/db/trouble-of";
import { QUEUE_SCHEMA, QUEUES } from "@/lib/queue/queue-options";
import { TROUBLES } from "./trouble";

const WAIT_MS = 3_000;

type Ready = { status: "ready" } | { status: "not_ready"; reasons: string[] };

/** Whether requests sent here would be served in full. */
export async function ready(): Promise<Ready> {
  if (globalThis.prospectorStopping) return notReady("This process is stopping.");
  const timeout = new Promise<string[]>((late) => {
    setTimeout(() => late([`The database did not answer within ${WAIT_MS / 1000} s.`]), WAIT_MS).unref();
  });
  const reasons = await Promise.race([faults(), timeout]);
  return reasons.length === 0 ? { status: "ready" } : { status: "not_ready", reasons };
}

async function faults(): Promise<string[]> {
  try {
    const [applied, queues] = await Promise.all([
      newestMigration(reader()),
      Promise.all(Object.keys(QUEUES).map((name) => queueExists(reader(), QUEUE_SCHEMA, name))),
    ]);
    const newest = Math.max(...journal.entries.map((entry) => entry.when));
    const reasons: string[] = [];
    if (applied === null || applied < newest) reasons.push("The database lacks the newest migrations.");
    if (!queues.every(Boolean)) reasons.push("The queue is not set up.");
    const trouble = await lastingTrouble();
    return trouble ? [...reasons, TROUBLES[trouble]] : reasons;
  } catch (error) {
    const trouble = troubleOf(error);
    return [trouble && trouble !== "away" ? TROUBLES[trouble] : "The database does not answer."];
  }
}

/** Tried out only after a change failed with it, and until one does not. */
async function lastingTrouble(): Promise<Trouble | undefined> {
  if (!globalThis.prospectorTrouble) return undefined;
  try {
    await transaction(writeAndForget);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble) return trouble;
  }
  globalThis.prospectorTrouble = undefined;
  return undefined;
}

function notReady(reason: string): Ready {
  return { status: "not_ready", reasons: [reason] };
}
