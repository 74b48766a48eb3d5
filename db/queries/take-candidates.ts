import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, type Tx } from "@/db/client";
import type { Fate } from "@/lib/contract/fates";
import { type CompiledCriteria, type Reach, withinReach } from "./candidates";
import { contactOfCompany, copied, ofCompany } from "./copied-columns";
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
  /** Whether the workspace has no leads but this run's: then a company that no other record shares is no lead yet. */
  isFirstToFind: boolean;
};

/** Of a bare `is null` the planner expects next to none, and would join row by row. */
const IS_KEPT = sql.raw("coalesce(candidate.fate is null, false)");

/** What becomes of a candidate `k` with a lead `l`, or of a company that has had its place. */
function metFate(compiled: CompiledCriteria, runId: string): SQL {
  const isExisting = isExistingLead(compiled, runId);
  return sql`case ${isExisting ? sql`when ${isExisting} then 'existing_lead'` : sql``}
    when k.nth = 1 and not ${hasResult(compiled, runId)} then 'known_lead' else 'duplicate_in_run' end`;
}

/** Only where leads that are there get results too; what an exact repeat reads may be old, and is no news of a lead. */
function refreshKnownLeads({ workspaceId, excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL {
  if (excludesLeads || leadsBefore) return sql``;
  return sql`known_leads as (
    update leads l set name = c.name, domain = c.domain, search = c.search, score = r.score, run_id = ${runId}::uuid, rank = r.rank,
      category = c.category, country = c.country, region = c.region, city = c.city, source = c.source, contact = ${contactOfCompany},
      last_seen_at = now(), updated_at = now()
    from candidate c join ranked r using (id)
    where l.workspace_id = ${workspaceId}::uuid and l.id = r.lead_id
  ),`;
}

/**
 * Looks at the next candidates and writes what they become. It stops at the candidate that takes the last rank, so that
 * what lies beyond the limit is counted from there. Needs the workspace's lock: nobody else may add leads meanwhile. What
 * it leaves out is counted and not written down: see `joinLeftOut`. Of the candidates only those that met a lead or another
 * record of their company are told apart one by one; in the order of their identities, as leads are found by these.
 *
 * Leads are looked up by a workspace that the planner does not know: its guesses of a new workspace's share, or of what a
 * condition keeps, would make it join row by row.
 */
export async function takeCandidates(tx: Tx, compiled: CompiledCriteria, t: Take): Promise<Taken> {
  const { where, classNumber } = withinReach(compiled, t.reach);
  const { workspaceId, limit } = compiled;
  const scores = `{${compiled.classes.map(({ score }) => score).join(",")}}`;
  const shares = compiled.isShared ? sql`c.shares_identity` : sql`true`;
  const isSeen = t.isFirstToFind ? sql`and shares` : sql``;
  const isReached = (table: string) => sql.raw(`(${table}.class, ${table}.id) <= (last.class, last.id)`);
  const [row] = await rowsOf<Taken>(
    tx,
    sql`
    with candidate as materialized (
      select ${classNumber} as class, c.id, ${compiled.identity} as identity, ${shares} as shares, ${compiled.drop} as fate,
        ${compiled.place} as place, ${compiled.keywords} as keywords,
        split_part(c.search, '||', 1) as search, ${ofCompany}
      from ${compiled.companies} c where ${where}
      order by 1, c.id limit ${t.take}
    ),
    met as materialized (
      select k.*, fate = 'known_lead' as is_known from (
        select k.class, k.id, k.source, l.id as lead_id, ${metFate(compiled, t.runId)} as fate
        from (
          select class, id, source, identity, ${workspaceId}::uuid as workspace_id,
            row_number() over (partition by identity order by class, id) as nth
          from candidate where ${IS_KEPT} ${isSeen}
        ) k left join lateral (
          select workspace_id, id, first_run_id from leads where workspace_id = k.workspace_id and identity = k.identity limit 1
        ) l on true
        where l.id is not null or k.nth > 1
      ) k
    ),
    ranked as materialized (
      select class, id, source, lead_id, lead_id is null as is_new, rank, ${numberedId(t.idPrefix, sql`rank`)} as new_id,
        (${scores}::float8[])[class + 1] as score
      from (
        select candidate.class, candidate.id, candidate.source, met.lead_id,
          (${t.ranked}::int + row_number() over (order by candidate.class, candidate.id))::int as rank
        from candidate left join met on met.id = candidate.id
        where ${IS_KEPT} and coalesce(met.is_known, true)
      ) r where rank <= ${limit}::int
    ),
    last as materialized (
      select class, id from (
        select class, id from ranked where rank = ${limit}::int
        union all (select class, id from candidate order by class desc, id desc limit 1)
      ) at order by class, id limit 1
    ),
    ${refreshKnownLeads(compiled, t.runId)}
    new_leads as (
      insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank, mark,
        category, country, region, city, source, contact)
      select ${workspaceId}::uuid, r.new_id, c.identity, c.name, c.domain, c.search, r.score, ${t.runId}::uuid, ${t.runId}::uuid,
        r.rank, (select nextval('marks')), c.category, c.country, c.region, c.city, c.source, ${contactOfCompany}
      from candidate c join ranked r using (id) where r.is_new
    ),
    new_results as (
      insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, place, keywords, company_id, ${copied})
      select ${workspaceId}::uuid, ${t.runId}::uuid, r.rank, r.new_id, coalesce(r.lead_id, r.new_id),
        (case when r.is_new then 'new' else 'duplicate' end)::result_outcome,
        r.score, c.place, c.keywords, c.id, ${ofCompany}
      from candidate c join ranked r using (id)
    )
    select (
        select coalesce(jsonb_agg(jsonb_build_array(source, fate, records)), '[]') from (
          select source, fate, count(*) as records from candidate, last where fate is not null and ${isReached("candidate")} group by 1, 2
          union all select source, fate, count(*) from met, last where not is_known and ${isReached("met")} group by 1, 2
          union all select source, case when is_new then 'new' else 'known_lead' end, count(*) from ranked group by source, is_new
        ) tally
      ) as fates, last.class as group, last.id as after
    from (select) one left join last on true`,
  );
  if (!row) throw new Error("a batch counts one row");
  return row;
}
