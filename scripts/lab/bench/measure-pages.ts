import { reader } from "@/db/client";
import { selectResults } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";
import { BENCH_CRITERIA, wholeRun } from "./measure-run";

const ROUNDS = 60;
const ROWS = 25;
const FAR = 20_000;

type Sort = "rank" | "category";

/** A page far into the results of a run that kept every company against its first, read in turn. */
export async function measurePages(): Promise<Measure[]> {
  const f = await wholeRun({ ...BENCH_CRITERIA, require: [] });
  const results = (await findRun(reader(), f))?.results ?? 0;
  const far = Math.min(FAR, Math.floor(results / ROWS));
  const page = (by: Sort, after: { value: string | null; rank: number } | undefined, isDescending = false) =>
    selectResults(reader(), { ...f, order: { by, isDescending }, after, take: ROWS + 1 });
  const [last] = await page("category", undefined, true);
  const many = results.toLocaleString("en");
  return [
    await against(
      `Page ${far.toLocaleString("en")} of ${many} results against page 1`,
      () => page("rank", { value: null, rank: (far - 1) * ROWS }),
      () => page("rank", { value: null, rank: 0 }),
    ),
    await against(
      `A last page of ${many} results by category against page 1`,
      () => page("category", { value: last?.sortKey ?? null, rank: 0 }),
      () => page("category", undefined),
    ),
  ];
}

async function against(name: string, far: () => Promise<unknown>, first: () => Promise<unknown>): Promise<Measure> {
  const [firsts, lasts]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    firsts.push(await millisecondsOf(first));
    lasts.push(await millisecondsOf(far));
  }
  const [ours, other] = [median(lasts), median(firsts)];
  return compare(name, { ours: inMs(ours), against: inMs(other), ratio: ours / other }, { atMost: 1.1 });
}
