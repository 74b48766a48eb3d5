import { setTimeout as delay } from "node:timers/promises";
import { reader, transaction } from "@/db/client";
import { countCandidates } from "@/db/queries/candidates";
import { findRun, insertRun } from "@/db/queries/runs";
import { Criteria } from "@/lib/contract/criteria";
import { compileCriteria } from "@/lib/engine/compile-criteria";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/queue/enqueue";
import { compare, inMs, type Measure, millisecondsOf, quantile } from "./measure";
import { startWorkerProcess } from "./worker-process";

const ROUNDS = 20;
/** The worker's connections are open by then. */
const WARM_UPS = 3;
/** Asking without a pause would take a processor from the worker. */
const POLL_MS = 2;
const LIVE = ["queued", "running"];

async function firstResult(criteria: Criteria): Promise<number> {
  const f = { workspaceId: newId(), runId: newId() };
  const ms = await millisecondsOf(async () => {
    await transaction(async (tx) => {
      const row = { workspaceId: f.workspaceId, id: f.runId, workflowId: newId(), workflowName: "Bench" };
      await insertRun(tx, { ...row, workflowRevision: 1, criteria, trigger: "api" });
      await enqueue(tx, "run-workflow", f);
    });
    while (((await findRun(reader(), f))?.results ?? 0) === 0) await delay(POLL_MS);
  });
  while (LIVE.includes((await findRun(reader(), f))?.status ?? "")) await delay(POLL_MS);
  return ms;
}

async function measure(what: string, criteria: Criteria): Promise<Measure[]> {
  for (let round = 0; round < WARM_UPS; round++) await firstResult(criteria);
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

/** Through the queue and a worker of its own process, both on this machine. */
export async function measureFirstResult(): Promise<Measure[]> {
  const worker = await startWorkerProcess({ slots: 2 });
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
