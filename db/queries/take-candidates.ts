import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, type Tx } from "@/db/client";
import type { Fate } from "@/lib/contract/fates";
import { type CompiledCriteria, type Reach, withinReach } from "./candidates";
import { copied, ofCompany } from "./copied-columns";
import { hasResult, isExistingLead } from "./existing-leads";
import { numberedId } from "./numbered-id";

export type Taken = {
  /** How many records of a source met a fate. */
  fates: [source: string, fate: Fate, records: number][];
  /** The last candidate looked at; null when there was none. */
  group: number | null;
  after: string | null;
};

type Take = {
  runId: string;
  reach: Reach;
  take: number;
  /** How many results the run has. */
  ranked: number;
  idPrefix: string;
};

/** Whether no candidate before it is of the same company. */
const IS_FIRST = sql.raw("k.n in (select min(n) from kept group by identity)");

/** What becomes of a company that is a lead already. */
function leadFate(compiled: CompiledCriteria, runId: string): SQL {
  const isExisting = isExistingLead(compiled, runId);
  return sql`case ${isExisting ? sql`when ${isExisting} then 'existing_lead'` : sql``}
    when ${IS_FIRST} and not ${hasResult(compiled, runId)} then 'known_lead' else 'duplicate_in_run' end`;
}

/** Only where leads that are there get results too; what an exact repeat reads may be old, and is no news of a lead. */
function refreshKnownLeads({ excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL {
  if (excludesLeads || leadsBefore) return sql``;
  return sql`known_leads as (
    update leads l set name = c.name, domain = c.domain, search = c.search, score = r.score, run_id = ${runId}::uuid, rank = r.rank,
      last_seen_at = now(), updated_at = now()
    from candidate c join ranked r using (n)
    where r.fate = 'known_lead' and l.workspace_id = c.workspace_id and l.id = r.lead_id
  ),`;
}

/**
 * Looks at the next candidates and writes what they become. It stops at the candidate that takes the last rank, so that
 * what lies beyond the limit is counted from there. Needs the workspace's lock: nobody else may add leads meanwhile. What
 * it leaves out is counted and not written down: see `joinLeftOut`.
 *
 * Leads are looked up by a workspace that the planner does
 * not know: its guesses of a new workspace's share, or of what a condition keeps, would make it join row by row.
 */
export async function takeCandidates(tx: Tx, compiled: CompiledCriteria, t: Take): Promise<Taken> {
  const { where, classNumber } = withinReach(compiled, t.reach);
  const { workspaceId, limit } = compiled;
  const scores = `{${compiled.classes.map(({ score }) => score).join(",")}}`;
  const last = sql`(select n from last)`;
  const [row] = await rowsOf<Taken>(
    tx,
    sql`
    with candidate as materialized (
      select row_number() over () as n, ${workspaceId}::uuid as workspace_id, next.*
      from (
        select ${classNumber} as class, c.id, ${compiled.identity} as identity, ${compiled.drop} as fate,
          ${compiled.place} as place, ${compiled.keywords} as keywords,
          split_part(c.search, '||', 1) as search, ${ofCompany}
        from ${compiled.companies} c where ${where}
        order by 1, c.id limit ${t.take}
      ) next
    ),
    kept as materialized (
      select n, class, workspace_id, identity, source from candidate where fate is null
    ),
    decided as materialized (
      select k.n, k.class, k.workspace_id, k.identity, k.source, l.id as lead_id, case
        when l.id is not null then ${leadFate(compiled, t.runId)} when ${IS_FIRST} then 'new' else 'duplicate_in_run' end as fate
      from kept k left join lateral (
        select workspace_id, id, first_run_id from leads where workspace_id = k.workspace_id and identity = k.identity limit 1
      ) l on true
    ),
    ranked as materialized (
      select n, rank, fate, identity, lead_id, ${numberedId(t.idPrefix, sql`rank`)} as new_id,
        (${scores}::float8[])[class + 1] as score
      from (
        select *, (${t.ranked}::int + row_number() over (order by n))::int as rank
        from decided where fate in ('new', 'known_lead')
      ) r where rank <= ${limit}::int
    ),
    last as materialized (
      select coalesce(min(n) filter (where rank = ${limit}::int), ${t.take}::int) as n from ranked
    ),
    ${refreshKnownLeads(compiled, t.runId)}
    new_leads as (
      insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank, mark)
      select c.workspace_id, r.new_id, c.identity, c.name, c.domain, c.search, r.score, ${t.runId}::uuid, ${t.runId}::uuid, r.rank,
        (select nextval('marks'))
      from candidate c join ranked r using (n) where r.fate = 'new'
    ),
    new_results as (
      insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, place, keywords, company_id, ${copied})
      select c.workspace_id, ${t.runId}::uuid, r.rank, r.new_id, coalesce(r.lead_id, r.new_id),
        (case r.fate when 'new' then 'new' else 'duplicate' end)::result_outcome,
        r.score, c.place, c.keywords, c.id, ${ofCompany}
      from candidate c join ranked r using (n)
    )
    select (
        select coalesce(jsonb_agg(jsonb_build_array(source, fate, records)), '[]') from (
          select source, fate, count(*) as records from candidate where fate is not null and n <= ${last} group by 1, 2
          union all select source, fate, count(*) from decided where n <= ${last} group by 1, 2
        ) tally
      ) as fates, at.class as group, at.id as after
    from (select max(n) as n from candidate where n <= ${last}) seen left join candidate at on at.n = seen.n`,
  );
  if (!row) throw new Error("a batch counts one row");
  return row;
}
