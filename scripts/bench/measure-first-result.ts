import { reader, transaction } from "@/db/client";
import { countCandidates } from "@/db/queries/candidates";
import { findRun, insertRun } from "@/db/queries/runs";
import { Criteria } from "@/lib/contract/criteria";
import { compileCriteria } from "@/lib/engine/compile-criteria";
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

async function measure(what: string, criteria: Criteria): Promise<Measure[]> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await firstResult(criteria));
  return [
    { share: 0.5, name: "p50", limit: 50 },
    { share: 0.95, name: "p95", limit: 150 },
  ].map(({ share, name, limit }) => {
    const ms = quantile(all, share);
    const sides = { ours: inMs(ms), against: `${limit} ms`, ratio: ms / limit };
    return compare(`From Run now to the first result, ${what}, ${name}`, sides, { atMost: 1 });
  });
}

/** Through the queue and a worker, both on this machine. */
export async function measureFirstResult(): Promise<Measure[]> {
  const worker = await startWorker();
  try {
    const few = Criteria.parse({ categories: ["amenity/school"], places: { regions: ["US-OK"] } });
    const { total } = await countCandidates(reader(), await compileCriteria(reader(), few, newId()));
    return [
      ...(await measure(`${total.toLocaleString("en")} candidates`, few)),
      ...(await measure("every company", Criteria.parse({}))),
    ];
  } finally {
    await worker.stop();
  }
}
