import "server-only";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { companies } from "@/db/schema/directory";
import type { KeptLoad } from "./source-loads";

const { readAt: _read, ...same } = getTableColumns(companies);
const columns = sql.raw(
  Object.values(same)
    .map(({ name }) => `"${name}"`)
    .join(", "),
);
const FOREVER = 2_147_483_647;

/**
 * Companies as they were at these loads of their sources, in place of the table. The loads are compared outside of the
 * union: a condition within would keep the planner from walking either table by its index.
 */
export function pinnedCompanies(loads: KeptLoad[]): SQL {
  const isOf = (l: KeptLoad) => sql`workspace_id = ${l.workspaceId}::uuid and source = ${l.source}::text`;
  const stood = loads.map((l) => sql`(${isOf(l)} and load <= ${l.load}::int and until_load > ${l.load}::int)`);
  const read = loads.map((l) => sql`when ${isOf(l)} then ${l.readAt.toISOString()}::timestamptz`);
  return sql`(
    select ${columns}, case ${sql.join(read, sql` `)} end as read_at
    from (
      select ${columns}, ${FOREVER}::int as until_load from companies
      union all select ${columns}, until_load from company_history
    ) v where ${sql.join(stood, sql` or `)}
  )`;
}
