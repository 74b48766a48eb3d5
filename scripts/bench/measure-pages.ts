import { reader } from "@/db/client";
import { selectResults } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";
import type { FinishedRun } from "./measure-run";

const ROUNDS = 60;
const ROWS = 25;

/** The last page of a run's results against the first, read in turn. */
export async function measurePages(f: FinishedRun): Promise<Measure> {
  const results = (await findRun(reader(), f))?.results ?? 0;
  const page = (rank: number) =>
    selectResults(reader(), {
      ...f,
      order: { by: "rank", isDescending: false },
      after: { value: null, rank },
      take: ROWS + 1,
    });
  const last = results - ROWS - 1;
  const [firsts, lasts]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    firsts.push(await millisecondsOf(() => page(0)));
    lasts.push(await millisecondsOf(() => page(last)));
  }
  const [ours, against] = [median(lasts), median(firsts)];
  const name = `Page ${Math.floor(results / ROWS).toLocaleString("en")} of the results against page 1`;
  return compare(name, { ours: inMs(ours), against: inMs(against), ratio: ours / against }, { atMost: 1.1 });
}
