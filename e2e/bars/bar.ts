import { availableParallelism, loadavg } from "node:os";

export type Bar = {
  /** What is measured. */
  name: string;
  wanted: string;
  figure: string;
  holds: boolean;
};

/** Says what was measured beside what is wanted; clocks of a busy machine are slow, and it says when it was one. */
export function tell({ name, wanted, figure, holds }: Bar): void {
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  const busy = load > 1 ? `, with a load of ${load.toFixed(1)} a processor` : "";
  console.log(`  ${holds ? "holds " : "MISSED"}  ${name}: ${figure}, wanted ${wanted}${busy}`);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);
export const ms = (value: number) => `${Math.round(value)} ms`;
export const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
