/** One line of the bench: what was measured on both sides, and how the product's side compares. */
export type Measure = {
  name: string;
  ours: string;
  against: string;
  ratio: number;
  /** In words, since some ratios should be large and some small. */
  wanted: string;
  holds: boolean;
};

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The value below which this share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

export function inMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString("en")} ms`;
}

const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MiB`;

/** `atMost` and `atLeast` are bounds for the ratio. */
export function compare(
  name: string,
  sides: { ours: string; against: string; ratio: number },
  bound: { atMost: number } | { atLeast: number },
): Measure {
  const holds = "atMost" in bound ? sides.ratio <= bound.atMost : sides.ratio >= bound.atLeast;
  const wanted = "atMost" in bound ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`;
  return { name, ...sides, wanted, holds };
}

/** Of the most memory that two processes held; none where the system does not tell. */
export function comparePeaks(
  name: string,
  { ours, against }: { ours: number | null; against: number | null },
  bound: { atMost: number },
): Measure[] {
  if (ours === null || against === null) return [];
  return [compare(name, { ours: inMegabytes(ours), against: inMegabytes(against), ratio: ours / against }, bound)];
}
