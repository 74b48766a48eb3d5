import { reader } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { newestMigration, queueExists } from "@/db/queries/health";
import { QUEUE_SCHEMA, QUEUES } from "@/lib/queue/queue-options";

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
    return reasons;
  } catch {
    return ["The database does not answer."];
  }
}

function notReady(reason: string): Ready {
  return { status: "not_ready", reasons: [reason] };
}
