import { reader, transaction } from "@/db/client";
import { countCandidates } from "@/db/queries/candidates";
import { findRun, insertRun, type RunRow } from "@/db/queries/runs";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { LIVE_STATUSES } from "@/lib/contract/runs";
import { compileCriteria } from "@/lib/engine/compile-criteria";
import { enqueue } from "@/lib/queue/enqueue";
import { watchRun } from "@/lib/runs/watch-run";
import { compare, inMs, type Measure, millisecondsOf, quantile } from "./measure";
import { startWorkerProcess } from "./worker-process";

type RunId = { workspaceId: string; runId: string };

const ROUNDS = 20;
/** The worker's connections are open by then. */
const WARM_UPS = 3;

/** Asks again whenever the run may have changed, as the stream of its events does: asking all the time costs a processor. */
async function until(f: RunId, isSo: (run: RunRow) => boolean, begin: () => Promise<void>): Promise<void> {
  let wake = () => {};
  let told = new Promise<void>((done) => {
    wake = done;
  });
  const unwatch = watchRun(f, () => wake());
  try {
    await begin();
    for (;;) {
      await told;
      told = new Promise<void>((done) => {
        wake = done;
      });
      const run = await findRun(reader(), f);
      if (run && isSo(run)) return;
    }
  } finally {
    unwatch();
  }
}

async function firstResult(criteria: Criteria): Promise<number> {
  const f = { workspaceId: newId(), runId: newId() };
  const start = () =>
    transaction(async (tx) => {
      const row = { workspaceId: f.workspaceId, id: f.runId, workflowId: newId(), workflowName: "Bench" };
      await insertRun(tx, { ...row, workflowRevision: 1, criteria, trigger: "api" });
      await enqueue(tx, "run-workflow", f);
    });
  const ended = until(
    f,
    ({ status }) => !LIVE_STATUSES.includes(status),
    async () => {},
  );
  const ms = await millisecondsOf(() => until(f, ({ results }) => results > 0, start));
  await ended;
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
