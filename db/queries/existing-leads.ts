import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { CompiledCriteria } from "./candidates";

/** Whether a lead `l` was there before the run and is excluded for that; null where none is. */
export function isExistingLead({ excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL | null {
  if (!excludesLeads) return null;
  return leadsBefore ? sql`l.first_run_id < ${leadsBefore}::uuid` : sql`l.first_run_id <> ${runId}::uuid`;
}

/** Whether a lead `l` that is not excluded has a result of this run already; a new lead has one. */
export function hasResult({ excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL {
  if (excludesLeads && !leadsBefore) return sql`true`;
  return sql`exists (
    select from results s where s.workspace_id = l.workspace_id and s.lead_id = l.id and s.run_id = ${runId}::uuid)`;
}

/** Whether a workspace has leads that a run did not find: on either side of its own in an index, which an inequality would read. */
export async function hasOtherLeads(conn: Conn, f: { workspaceId: string; runId: string }): Promise<boolean> {
  const found = (sign: string) =>
    sql`exists (select from leads where workspace_id = ${f.workspaceId}::uuid and first_run_id ${sql.raw(sign)} ${f.runId}::uuid)`;
  const [row] = await rowsOf<{ has: boolean }>(conn, sql`select ${found("<")} or ${found(">")} as has`);
  return row?.has ?? true;
}
