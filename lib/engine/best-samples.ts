import type { Conn } from "@/db/client";
import { type CompiledCriteria, type Reach, selectPresentClasses } from "@/db/queries/candidates";
import { type BestRow, selectSamples } from "@/db/queries/samples";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { idBefore } from "@/lib/base/ids";

/** More than are wanted, since a company may come more than once. */
const ROUND = 30;

/** Before which company nothing is new, by contact data; null where nothing is. */
type Firsts = Map<number, string | null>;

/** Where a walk of a class has to begin; null where it would find nothing. */
function startOf(compiled: CompiledCriteria, group: number, firsts: Firsts | undefined): Reach | null {
  if (!firsts) return { group, after: null, only: "class" };
  const first = firsts.get(compiled.classes[group]?.contact ?? -1);
  return first ? { group, after: idBefore(first), only: "class" } : null;
}

/** Of the installation's companies alone where it is told before which of them nothing is new. */
async function groupsToWalk(conn: Conn, compiled: CompiledCriteria, firsts: Firsts | undefined): Promise<number[]> {
  const present = firsts ? null : await selectPresentClasses(conn, compiled);
  return compiled.classes.flatMap(({ usable, workspaceId }, at) =>
    usable && (present ? present.has(at) : workspaceId === SHARED_WORKSPACE) ? [at] : [],
  );
}

/** The companies that a run would rank first, each once, walked to class by class. */
export async function bestSamples(
  conn: Conn,
  compiled: CompiledCriteria,
  wanted: number,
  firsts?: Firsts,
): Promise<BestRow[]> {
  if (wanted === 0) return [];
  const samples = new Map<string, BestRow>();
  for (const group of await groupsToWalk(conn, compiled, firsts)) {
    let reach = startOf(compiled, group, firsts);
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
