import { reader } from "@/db/client";
import { selectResults } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";
import { BENCH_CRITERIA, wholeRun } from "./measure-run";

const ROUNDS = 60;
const ROWS = 25;
const FAR = 20_000;

/** A page far into the results of a run that kept every company against its first, read in turn. */
export async function measurePages(): Promise<Measure> {
  const f = await wholeRun({ ...BENCH_CRITERIA, require: [] });
  const results = (await findRun(reader(), f))?.results ?? 0;
  const far = Math.min(FAR, Math.floor(results / ROWS));
  const page = (rank: number) =>
    selectResults(reader(), {
      ...f,
      order: { by: "rank", isDescending: false },
      after: { value: null, rank },
      take: ROWS + 1,
    });
  const [firsts, lasts]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    firsts.push(await millisecondsOf(() => page(0)));
    lasts.push(await millisecondsOf(() => page((far - 1) * ROWS)));
  }
  const [ours, against] = [median(lasts), median(firsts)];
  const name = `Page ${far.toLocaleString("en")} of ${results.toLocaleString("en")} results against page 1`;
  return compare(name, { ours: inMs(ours), against: inMs(against), ratio: ours / against }, { atMost: 1.1 });
}
