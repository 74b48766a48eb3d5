import type { Conn } from "@/db/client";
import { type CompiledCriteria, type Position, selectPresentClasses } from "@/db/queries/candidates";
import { type LeftOutRow, type PastRun, selectLeftOut } from "@/db/queries/left-out";
import type { RunRow } from "@/db/queries/runs";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import { compileCriteria } from "./compile-criteria";

/** The run as it is read again; null where it has looked at nothing, or wrote down what it left out. */
export function pastRun({ id, mark, status, checkpoint }: RunRow): PastRun | null {
  if (mark === null) return null;
  return { runId: id, mark, reached: status === "succeeded" ? null : (checkpoint ?? { group: 0, after: null }) };
}

/** The run's criteria over the companies, and beside the leads, of then. */
export function compileRun(conn: Conn, run: RunRow): Promise<CompiledCriteria> {
  const { criteria, workspaceId, pinnedLoads: loads, exactOf: leadsBefore, mark } = run;
  return compileCriteria(conn, criteria, workspaceId, { loads, leadsBefore, mark });
}

/** The next companies that a run left out, in the order in which it met them, walked class by class. */
export async function leftOutBy(
  conn: Conn,
  run: RunRow,
  f: { from: Position; reason?: ExclusionReason | undefined; take: number },
): Promise<LeftOutRow[]> {
  const past = pastRun(run);
  if (!past) return [];
  const compiled = await compileRun(conn, run);
  const present = await selectPresentClasses(conn, compiled);
  const last = past.reached?.group ?? compiled.classes.length;
  const rows: LeftOutRow[] = [];
  for (const [group, { usable }] of compiled.classes.entries()) {
    if (!usable || !present.has(group) || group < f.from.group || group > last) continue;
    const from = group === f.from.group ? f.from : { group, after: null };
    const { reason, take } = f;
    rows.push(...(await selectLeftOut(conn, compiled, { ...past, from, reason, take: take - rows.length })));
    if (rows.length >= take) break;
  }
  return rows;
}
