import { SAMPLE_ROWS } from "@/lib/table-files/limits";
import { DELIMITERS, type Delimiter } from "@/lib/table-files/reading";
import { RowScanner } from "./row-scanner";

/** How many of the rows must be cut by it. */
const LEAST_CUT = 0.5;

/** Of those that may be one: that which cuts rows into most cells, and into as many each; null where none does. */
export function detectDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text, delimiter);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  if (!text.includes(delimiter)) return 0;
  const rows = new RowScanner(delimiter)
    .push({ text, undecodable: [] }, true)
    .filter(({ cells, isUnclosed }) => !isUnclosed && cells.some((cell) => cell.trim() !== ""))
    .slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const cut = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (cut === 0 || cut < rows.length * LEAST_CUT) return 0;
  return Math.max(...[...counts].map(([width, count]) => (count / rows.length) * Math.sqrt(width - 1)));
}
