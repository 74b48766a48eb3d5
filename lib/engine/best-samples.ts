import type { Conn } from "@/db/client";
import { type CompiledCriteria, type Reach, selectPresentClasses } from "@/db/queries/candidates";
import { type BestRow, selectSamples } from "@/db/queries/samples";

/** More than are wanted, since a company may come more than once. */
const ROUND = 30;

/** The companies that a run would rank first, each once, walked to class by class. */
export async function bestSamples(conn: Conn, compiled: CompiledCriteria, wanted: number): Promise<BestRow[]> {
  if (wanted === 0) return [];
  const present = await selectPresentClasses(conn, compiled);
  const groups = compiled.classes.flatMap(({ usable }, at) => (usable && present.has(at) ? [at] : []));
  const samples = new Map<string, BestRow>();
  for (const group of groups) {
    let reach: Reach | null = { group, after: null, only: "class" };
    while (reach && samples.size < wanted) {
      const rows: BestRow[] = await selectSamples(conn, compiled, reach, ROUND);
      for (const row of rows) {
        if (samples.size < wanted && !samples.has(row.identity)) samples.set(row.identity, row);
      }
      const last = rows.at(-1);
      reach = last && rows.length === ROUND ? { ...reach, group: last.class, after: last.id } : null;
    }
    if (samples.size >= wanted) break;
  }
  return [...samples.values()];
}
