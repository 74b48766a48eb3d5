import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { type CompiledCriteria, type Position, withinReach } from "./candidates";

export type Tally = {
  found: number;
  filtered: number;
  excluded: number;
  duplicates: number;
  /** Companies that are no lead of the workspace, each once. */
  fresh: number;
  /** Companies that are leads of it and not excluded for that, each once. */
  known: number;
};

function dropped({ filtered, excluded }: CompiledCriteria): SQL {
  return sql`case when ${filtered} then 1 when ${excluded} then 2 else 0 end`;
}

/**
 * What a run would count beyond a position, without writing: the whole preview, or what lies over a run's
 * limit. Leads are joined by a workspace that the planner does not know, as in `takeCandidates`.
 */
export async function tallyCandidates(
  conn: Conn,
  compiled: CompiledCriteria,
  rest?: { runId: string; position: Position },
): Promise<Tally> {
  const where = rest ? withinReach(compiled, { ...rest.position, only: "all" }).where : compiled.selects;
  const own = rest ? sql`l.first_run_id = ${rest.runId}::uuid` : sql`false`;
  const earlier = compiled.leadsBefore ? sql`l.first_run_id < ${compiled.leadsBefore}::uuid` : sql`true`;
  const excluded: SQL = compiled.excludesLeads ? sql`(l.id is not null and not ${own} and ${earlier})` : sql`false`;
  const [row] = await rowsOf<Tally>(
    conn,
    sql`
    with company as materialized (
      select ${compiled.workspaceId}::uuid as workspace_id, dropped, case when dropped = 0 then identity end as identity, count(*) as records
      from (select ${compiled.identity} as identity, ${dropped(compiled)} as dropped from ${compiled.companies} c where ${where}) candidate
      group by 2, 3
    )
    select coalesce(sum(records), 0)::int as found,
      coalesce(sum(records) filter (where dropped = 1), 0)::int as filtered,
      coalesce(sum(records) filter (where dropped = 2 or ${excluded}), 0)::int as excluded,
      coalesce(sum(case when l.id is null then records - 1 else records end)
        filter (where dropped = 0 and not ${excluded}), 0)::int as duplicates,
      count(*) filter (where dropped = 0 and l.id is null)::int as fresh,
      count(*) filter (where dropped = 0 and l.id is not null and not ${excluded})::int as known
    from company left join leads l on l.workspace_id = company.workspace_id and l.identity = company.identity`,
  );
  if (!row) throw new Error("a tally is one row");
  return row;
}

/** How many of the first companies, up to the limit, are new: only where leads that are there take ranks too. */
export async function countNewWithinLimit(conn: Conn, compiled: CompiledCriteria): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    conn,
    sql`
    with ranked as materialized (
      select ${compiled.workspaceId}::uuid as workspace_id, identity from (
        select class, id, identity, row_number() over (partition by identity order by class, id) as nth
        from (
          select ${compiled.classNumber} as class, c.id, ${compiled.identity} as identity, ${dropped(compiled)} as dropped
          from ${compiled.companies} c where ${compiled.selects}
        ) candidate where dropped = 0
      ) first where nth = 1 order by class, id limit ${compiled.limit}
    )
    select count(*)::int as count from ranked r
    where not exists (select from leads l where l.workspace_id = r.workspace_id and l.identity = r.identity)`,
  );
  return row?.count ?? 0;
}
