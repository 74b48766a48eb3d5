import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";

export type PreviewTally = {
  /** How many records met a fate; those of new companies beyond their first are duplicates. */
  fates: [fate: Fate, records: number][];
  /** Companies that are no lead of the workspace, each once. */
  fresh: number;
  /** Companies that are leads of it and not excluded for that, each once. */
  known: number;
};

/**
 * The tally as CTEs over a CTE `candidate` with identity and fate. Leads, where the workspace has any, are joined by a
 * workspace that the planner does not know, as in `takeCandidates`.
 */
export function tallied({ workspaceId, excludesLeads }: CompiledCriteria, hasLeads = true): SQL {
  const joined = hasLeads
    ? sql`left join leads l on l.workspace_id = company.workspace_id and l.identity = company.identity`
    : sql``;
  return sql`
    company as materialized (
      select ${workspaceId}::uuid as workspace_id, fate, case when fate is null then identity end as identity, count(*) as records
      from candidate group by 2, 3
    ),
    known as materialized (
      select company.identity, company.fate, company.records, ${hasLeads ? sql`l.id is not null` : sql`false`} as is_lead
      from company ${joined}
    ),
    judged as materialized (
      select case when fate is not null then fate when not is_lead then 'new'
          else ${excludesLeads ? sql`'existing_lead'` : sql`'known_lead'`} end as fate,
        count(*) as companies, sum(records) as records
      from known group by 1
    ),
    -- Of a company that gets a result, all but the first record are duplicates.
    fates as (
      select fate, case when fate in ('new', 'known_lead') then companies else records end as records from judged
      union all select 'duplicate_in_run', sum(records - companies) from judged where fate in ('new', 'known_lead')
    )`;
}

/** A `PreviewTally` of those CTEs, as columns. */
export const tallyColumns = sql`
  coalesce((select jsonb_agg(jsonb_build_array(fate, records)) from fates where records > 0), '[]') as fates,
  coalesce((select companies from judged where fate = 'new'), 0)::int as fresh,
  coalesce((select companies from judged where fate = 'known_lead'), 0)::int as known`;

/** What a run would count, without writing. */
export async function tallyCandidates(conn: Conn, compiled: CompiledCriteria): Promise<PreviewTally> {
  const [row] = await rowsOf<PreviewTally>(
    conn,
    sql`
    with candidate as (
      select ${compiled.identity} as identity, ${compiled.drop} as fate
      from ${compiled.companies} c where ${compiled.selects}
    ), ${tallied(compiled)}
    select ${tallyColumns}`,
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
          select ${compiled.classNumber} as class, c.id, ${compiled.identity} as identity, ${compiled.drop} as fate
          from ${compiled.companies} c where ${compiled.selects}
        ) candidate where fate is null
      ) first where nth = 1 order by class, id limit ${compiled.limit}
    )
    select count(*)::int as count from ranked r
    where not exists (select from leads l where l.workspace_id = r.workspace_id and l.identity = r.identity)`,
  );
  return row?.count ?? 0;
}
