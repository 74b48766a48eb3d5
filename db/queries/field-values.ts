import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { runs } from "@/db/schema/runs";
import { categoryNameOf } from "./category-of";
import { nameHolds } from "./containing";
import { ofWorkspaces } from "./of-workspaces";

export type Field = {
  /** Of a row, as text; null where it has none. */
  value: SQL;
  /** What it takes beside the rows. */
  join?: SQL;
  /** Of `value`, for people. */
  name: SQL;
  /** A value is a score, and stands for all above it too. */
  isStep?: boolean;
};
export type AskedValues = {
  /** The one that the field's own filter has. */
  chosen: string | undefined;
  /** What the names hold. */
  holding: string | undefined;
  take: number;
};
export type FieldValue = { value: string; name: string; rows: number };

export const itself = sql`value`;
const named = (table: string) => sql`coalesce((select n.name from ${sql.raw(table)} n where n.code = value), value)`;
export const categoryName = categoryNameOf(itself);
export const countryName = named("countries");
export const regionName = named("regions");
/** Its own before the installation's of the same key. */
export const sourceNameIn = (workspaceId: string): SQL => sql`coalesce((select s.name from sources s where s.key = value
  and ${ofWorkspaces("s.workspace_id", [workspaceId, SHARED_WORKSPACE])}
  order by s.workspace_id = ${workspaceId}::uuid desc limit 1), value)`;
/** As its newest run has it: one that is deleted has a name there too. */
export const workflowNameIn = (workspaceId: string): SQL => sql`coalesce((select ${runs.workflowName} from ${runs}
  where ${runs.workspaceId} = ${workspaceId}::uuid and ${runs.workflowId} = value::uuid order by ${runs.id} desc limit 1), value)`;
/** Of a member, or of who was one. */
export const personName = sql`coalesce((select coalesce(nullif(u.name, ''), u.email) from users u where u.id = value::uuid), value)`;
/** Ten points a step; everything has the first. */
export const scoreStep = (score: SQL): SQL => sql`nullif(floor(${score} / 10) * 10, 0)::int::text`;

/** The values of a field and how many of some rows have each, those that most have first; the chosen one is there with none too. */
export async function selectFieldValues(
  conn: Conn,
  { value, join = sql``, name, isStep = false }: Field,
  f: AskedValues & { table: SQL; where: SQL | undefined },
): Promise<{ values: FieldValue[]; hasMore: boolean }> {
  const chosen = sql`${f.chosen ?? null}::text`;
  const rows = await rowsOf<FieldValue & { held: number }>(
    conn,
    sql`
    with found as materialized (
      select ${value} as value, count(*)::int as n from ${f.table} ${join} where ${f.where} group by 1
    ), counted as (
      select value, ${isStep ? sql`sum(n) over (order by value::int desc)::int` : sql`n`} as n from found where value is not null
      union all select ${chosen}, 0 where ${chosen} is not null and not exists (select from found where value = ${chosen})
    ), named as (select value, ${name} as name, n from counted),
    held as (
      select *, row_number() over (order by ${isStep ? sql`value::int` : sql`n desc, name, value`}) as nth, count(*) over ()::int as held
      from named ${f.holding ? sql`where ${nameHolds(sql`name`, f.holding)}` : sql``}
    )
    select value, name, n as rows, held from held where nth <= ${f.take}::int or value = ${chosen} order by nth`,
  );
  return {
    values: rows.map(({ held: _, ...row }) => row),
    hasMore: (rows[0]?.held ?? 0) > f.take,
  };
}
