import { availableParallelism } from "node:os";
import { Criteria } from "@/lib/contract/criteria";
import { compare, inMs, type Measure, millisecondsOf } from "./measure";
import { queueRuns, runsEnded } from "./queue-runs";
import { startWorkerProcess } from "./worker-process";

const RUNS = 8;
const CORES_NEEDED = 4;

async function eightRuns(criteria: Criteria, workers: number): Promise<number> {
  const runs = await queueRuns(criteria, RUNS);
  const started = await Promise.all(Array.from({ length: workers }, () => startWorkerProcess({ slots: 1 })));
  try {
    return await millisecondsOf(() => runsEnded(runs));
  } finally {
    await Promise.all(started.map((worker) => worker.stop()));
  }
}

/** Eight equal runs of eight workspaces. PostgreSQL and two workers need cores of their own for the ratio to mean anything. */
export async function measureWorkers(): Promise<Measure> {
  const criteria = Criteria.parse({ categories: ["amenity/restaurant"], limit: 100_000 });
  const one = await eightRuns(criteria, 1);
  const two = await eightRuns(criteria, 2);
  const sides = { ours: inMs(two), against: inMs(one), ratio: one / two };
  const cores = availableParallelism();
  const wanted = cores < CORES_NEEDED ? { atLeast: 1 } : { atLeast: 1.6 };
  const where = cores < CORES_NEEDED ? ` (1.6 needs ${CORES_NEEDED} cores, this machine has ${cores})` : "";
  return compare(`Two workers against one on ${RUNS} equal runs${where}`, sides, wanted);
}
