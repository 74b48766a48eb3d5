import { reader, transaction } from "@/db/client";
import { findRun, insertRun } from "@/db/queries/runs";
import { Criteria } from "@/lib/contract/criteria";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/queue/enqueue";
import { startWorker } from "@/lib/worker/start-worker";
import { compare, inMs, type Measure, millisecondsOf, quantile } from "./measure";

const ROUNDS = 20;
const LIVE = ["queued", "running"];

async function firstResult(criteria: Criteria): Promise<number> {
  const f = { workspaceId: newId(), runId: newId() };
  const ms = await millisecondsOf(async () => {
    await transaction(async (tx) => {
      const row = { workspaceId: f.workspaceId, id: f.runId, workflowId: newId(), workflowName: "Bench" };
      await insertRun(tx, { ...row, workflowRevision: 1, criteria, trigger: "api" });
      await enqueue(tx, "run-workflow", f);
    });
    while (((await findRun(reader(), f))?.results ?? 0) === 0);
  });
  while (LIVE.includes((await findRun(reader(), f))?.status ?? ""));
  return ms;
}

async function measure(what: string, criteria: Criteria): Promise<Measure> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await firstResult(criteria));
  const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
  const sides = { ours: `p50 ${inMs(p50)}, p95 ${inMs(p95)}`, against: "p50 50 ms", ratio: p50 / 50 };
  return compare(`From Run now to the first result, ${what}`, sides, { atMost: 1 });
}

/** Through the queue and a worker, both on this machine. */
export async function measureFirstResult(): Promise<Measure[]> {
  const worker = await startWorker();
  try {
    const few = Criteria.parse({ categories: ["amenity/dentist"], places: { regions: ["US-TX"] } });
    return [await measure("some thousand candidates", few), await measure("every company", Criteria.parse({}))];
  } finally {
    await worker.stop();
  }
}
