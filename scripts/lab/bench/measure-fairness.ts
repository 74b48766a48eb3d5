import { sql } from "drizzle-orm";
import { reader, transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { enqueue } from "@/lib/queue/enqueue";
import { compare, inMs, type Measure, millisecondsOf } from "./measure";
import { startWorkerProcess } from "./worker-process";

const FLOOD = 10_000;
const TEN = 10;
const CHUNK = 1_000;
/** Some hundred candidates each. */
const CRITERIA = Criteria.parse({ categories: ["amenity/school"], places: { regions: ["US-OK"] }, limit: 100 });

async function queueMany(workspaceId: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += CHUNK) {
    await transaction(async (tx) => {
      for (let nth = 0; nth < Math.min(CHUNK, count - at); nth++) {
        const runId = newId();
        const names = { workflowId: newId(), workflowName: "Bench", workflowRevision: 1 };
        await insertRun(tx, { workspaceId, id: runId, ...names, criteria: CRITERIA, trigger: "api" });
        await enqueue(tx, "run-workflow", { workspaceId, runId });
      }
    });
  }
}

async function endOfTen(): Promise<number> {
  const workspaceId = newId();
  return millisecondsOf(async () => {
    await queueMany(workspaceId, TEN);
    const left = () => reader().$count(runs, sql`workspace_id = ${workspaceId} and finished_at is null`);
    while ((await left()) > 0) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Ten runs of a workspace that has the workers to itself, and ten behind the ten thousand of another. */
export async function measureFairness(): Promise<Measure> {
  const worker = await startWorkerProcess({ slots: 2 });
  try {
    await endOfTen();
    const idle = await endOfTen();
    await queueMany(newId(), FLOOD);
    const behind = await endOfTen();
    const sides = { ours: inMs(behind), against: inMs(idle), ratio: behind / idle };
    const name = `Ten runs behind ${FLOOD.toLocaleString("en")} of another workspace against ten alone`;
    return compare(name, sides, { atMost: 2 });
  } finally {
    await worker.stop();
  }
}
