import { Criteria } from "@/lib/contract/criteria";
import { comparePeaks, type Measure } from "./measure";
import { BENCH_CRITERIA } from "./measure-run";
import { queueRuns, runsEnded } from "./queue-runs";
import { startWorkerProcess } from "./worker-process";

async function peakOfRun(criteria: Criteria): Promise<number | null> {
  const worker = await startWorkerProcess({ slots: 1 });
  try {
    await runsEnded(await queueRuns(criteria, 1));
    return worker.peakBytes();
  } finally {
    await worker.stop();
  }
}

/** The most memory that a worker needs for a run over everything, against one over some ten thousand; each a fresh process. */
export async function measureMemory(): Promise<Measure[]> {
  const few = { ...BENCH_CRITERIA, categories: ["amenity/school"], require: [] };
  const [against, ours] = [
    await peakOfRun(Criteria.parse({ ...few, limit: 100_000 })),
    await peakOfRun(BENCH_CRITERIA),
  ];
  return comparePeaks(
    "Peak memory of a worker, a run over everything against a small one",
    { ours, against },
    { atMost: 1.3 },
  );
}
