import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, type Tx } from "@/db/client";
import { type CompiledCriteria, type Reach, withinReach } from "./candidates";

/** What a result keeps of the company. No other table in the joins below has columns of these names. */
const COPIED =
  "name domain website phone email category street city region postal_code country latitude longitude " +
  "coverage source source_record_id licence read_at";
const copied = sql.raw(COPIED.replaceAll(" ", ", "));
const ofCompany = sql.raw(
  COPIED.split(" ")
    .map((column) => `c.${column}`)
    .join(", "),
);

export type Taken = {
  processed: number;
  filtered: number;
  excluded: number;
  duplicates: number;
  new: number;
  results: number;
  /** The last candidate looked at; null when there was none. */
  group: number | null;
  after: string | null;
};

type Take = { runId: string; reach: Reach; take: number; ranked: number; idPrefix: string };

/** Whether no candidate before it is of the same company. */
const IS_FIRST = sql.raw("k.n in (select min(n) from kept group by identity)");

/** What becomes of a company that is a lead already, the first time this batch meets it. */
function leadOutcome({ excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL {
  const known = sql`case when ${IS_FIRST} and not exists (
    select from results s where s.workspace_id = k.workspace_id and s.lead_id = l.id and s.run_id = ${runId}::uuid
  ) then 'known' else 'duplicate' end`;
  if (!excludesLeads) return known;
  if (leadsBefore) return sql`case when l.first_run_id < ${leadsBefore}::uuid then 'excluded' else ${known} end`;
  return sql`case when l.first_run_id = ${runId}::uuid then 'duplicate' else 'excluded' end`;
}

/** Only where leads that are there get results too; what an exact repeat reads may be old, and is no news of a lead. */
function refreshKnownLeads({ excludesLeads, leadsBefore }: CompiledCriteria, runId: string): SQL {
  if (excludesLeads || leadsBefore) return sql``;
  return sql`known_leads as (
    update leads l set name = c.name, domain = c.domain, score = r.score, run_id = ${runId}::uuid, rank = r.rank,
      last_seen_at = now(), updated_at = now()
    from candidate c join ranked r using (n)
    where r.outcome = 'known' and l.workspace_id = c.workspace_id and l.id = r.lead_id
  ),`;
}

/**
 * Looks at the next candidates and writes what they become. It stops at the candidate that takes the last rank, so that
 * what lies beyond the limit is counted from there. Needs the workspace's lock: nobody else may add leads meanwhile.
 *
 * Leads are looked up by a workspace that the planner does
 * not know: its guesses of a new workspace's share, or of what a condition keeps, would make it join row by row.
 */
export async function takeCandidates(tx: Tx, compiled: CompiledCriteria, t: Take): Promise<Taken> {
  const { where, classNumber } = withinReach(compiled, t.reach);
  const { workspaceId, limit } = compiled;
  const scores = `{${compiled.classes.map(({ score }) => score).join(",")}}`;
  const last = sql`(select coalesce(min(n) filter (where rank = ${limit}::int), ${t.take}::int) from ranked)`;
  const [row] = await rowsOf<Taken>(
    tx,
    sql`
    with candidate as materialized (
      select row_number() over () as n, ${workspaceId}::uuid as workspace_id, next.*
      from (
        select ${classNumber} as class, c.id, ${compiled.identity} as identity, ${compiled.filtered} as filtered, ${compiled.excluded} as excluded,
          ${compiled.place} as place, ${compiled.keywords} as keywords, ${ofCompany}
        from ${compiled.companies} c where ${where}
        order by 1, c.id limit ${t.take}
      ) next
    ),
    kept as materialized (
      select n, class, workspace_id, identity from candidate where not filtered and not excluded
    ),
    decided as materialized (
      select k.n, k.class, l.id as lead_id, case
        when l.id is not null then ${leadOutcome(compiled, t.runId)} when ${IS_FIRST} then 'new' else 'duplicate' end as outcome
      from kept k left join lateral (
        select id, first_run_id from leads where workspace_id = k.workspace_id and identity = k.identity limit 1
      ) l on true
    ),
    ranked as materialized (
      select n, rank, outcome, lead_id, (${t.idPrefix}::text || lpad(to_hex(rank), 12, '0'))::uuid as new_id,
        (${scores}::float8[])[class + 1] as score
      from (
        select *, (${t.ranked}::int + row_number() over (order by n))::int as rank
        from decided where outcome in ('new', 'known')
      ) r where rank <= ${limit}::int
    ),
    ${refreshKnownLeads(compiled, t.runId)}
    new_leads as (
      insert into leads (workspace_id, id, identity, name, domain, score, first_run_id, run_id, rank)
      select c.workspace_id, r.new_id, c.identity, c.name, c.domain, r.score, ${t.runId}::uuid, ${t.runId}::uuid, r.rank
      from candidate c join ranked r using (n) where r.outcome = 'new'
    ),
    new_results as (
      insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, place, keywords, company_id, ${copied})
      select c.workspace_id, ${t.runId}::uuid, r.rank, r.new_id, coalesce(r.lead_id, r.new_id),
        (case r.outcome when 'new' then 'new' else 'duplicate' end)::result_outcome,
        r.score, c.place, c.keywords, c.id, ${ofCompany}
      from candidate c join ranked r using (n)
    )
    select seen.processed, seen.filtered, seen.excluded + judged.excluded as excluded,
      judged.duplicates, judged.new, judged.results, at.class as group, at.id as after
    from (
      select count(*)::int as processed, count(*) filter (where filtered)::int as filtered,
        count(*) filter (where excluded and not filtered)::int as excluded
      from candidate where n <= ${last}
    ) seen cross join (
      select count(*) filter (where outcome = 'excluded')::int as excluded,
        count(*) filter (where outcome in ('duplicate', 'known'))::int as duplicates,
        count(*) filter (where outcome = 'new')::int as new,
        count(*) filter (where outcome in ('new', 'known'))::int as results
      from decided where n <= ${last}
    ) judged left join candidate at on at.n = seen.processed`,
  );
  if (!row) throw new Error("a batch counts one row");
  return row;
}
