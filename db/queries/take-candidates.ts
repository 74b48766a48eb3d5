import "server-only";
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "@/db/client";
import { type CompiledCriteria, type Reach, withinReach } from "./candidates";

/** What a result keeps of the company. No other table in the joins below has columns of these names. */
const COPIED = sql.raw(
  "name, domain, website, phone, email, category, street, city, region, postal_code, country, latitude, longitude, " +
    "coverage, source, source_record_id, licence, read_at",
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

/**
 * Looks at the next candidates and writes what they become. It stops at the candidate that takes the last rank, so that
 * what lies beyond the limit is counted from there. Needs the workspace's lock: nobody else may add leads meanwhile.
 */
export async function takeCandidates(tx: Tx, compiled: CompiledCriteria, t: Take): Promise<Taken> {
  const { where, classNumber } = withinReach(compiled, t.reach);
  const { workspaceId, limit } = compiled;
  const lead = compiled.excludesLeads
    ? sql`case when l.first_run_id = ${t.runId}::uuid then 'duplicate' else 'excluded' end`
    : sql`case when nth = 1 and not exists (
        select from results s where s.workspace_id = l.workspace_id and s.lead_id = l.id and s.run_id = ${t.runId}::uuid
      ) then 'known' else 'duplicate' end`;
  const scores = `{${compiled.classes.map(({ score }) => score).join(",")}}`;
  const beforeCut = sql`not exists (select from cut where (c.class, c.id) > (cut.class, cut.id))`;
  const [row] = await rowsOf<Taken>(
    tx,
    sql`
    with candidate as materialized (
      select ${classNumber} as class, c.workspace_id as owner, c.id, c.identity, ${compiled.dropped} as dropped
      from companies c where ${where}
      order by 1, c.id limit ${t.take}
    ),
    kept as (
      select class, owner, id, identity, row_number() over (partition by identity order by class, id) as nth
      from candidate where dropped is null
    ),
    decided as materialized (
      select k.class, k.owner, k.id, k.identity, l.id as lead_id,
        case when l.id is null then case when nth = 1 then 'new' else 'duplicate' end else ${lead} end as outcome
      from kept k left join leads l on l.workspace_id = ${workspaceId}::uuid and l.identity = k.identity
    ),
    ranked as materialized (
      select class, owner, id, identity, lead_id, outcome,
        (${t.ranked}::int + row_number() over (order by class, id))::int as rank
      from decided where outcome in ('new', 'known')
    ),
    cut as (select class, id from ranked where rank = ${limit}::int),
    found as materialized (
      select r.lead_id, r.outcome, r.rank, r.identity as found_identity,
        (${t.idPrefix}::text || lpad(to_hex(r.rank), 12, '0'))::uuid as new_id,
        (${scores}::float8[])[r.class + 1] as score,
        ${compiled.place} as place, ${compiled.keywords} as keywords, c.id as company_id, ${COPIED}
      from ranked r join companies c on c.workspace_id = r.owner and c.id = r.id
      where r.rank <= ${limit}::int
    ),
    new_leads as (
      insert into leads (workspace_id, id, identity, name, domain, score, first_run_id, run_id, rank)
      select ${workspaceId}::uuid, new_id, found_identity, name, domain, score, ${t.runId}::uuid, ${t.runId}::uuid, rank
      from found where outcome = 'new'
    ),
    known_leads as (
      update leads l set name = f.name, domain = f.domain, score = f.score, run_id = ${t.runId}::uuid, rank = f.rank,
        last_seen_at = now(), updated_at = now()
      from found f where f.outcome = 'known' and l.workspace_id = ${workspaceId}::uuid and l.id = f.lead_id
    ),
    new_results as (
      insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, place, keywords, company_id, ${COPIED})
      select ${workspaceId}::uuid, ${t.runId}::uuid, rank, new_id, coalesce(lead_id, new_id),
        (case outcome when 'new' then 'new' else 'duplicate' end)::result_outcome,
        score, place, keywords, company_id, ${COPIED}
      from found
    )
    select seen.processed, seen.filtered, seen.excluded + judged.excluded as excluded,
      judged.duplicates, judged.new, judged.results, last.class as group, last.id as after
    from (
      select count(*)::int as processed, count(*) filter (where dropped = 'filtered')::int as filtered,
        count(*) filter (where dropped = 'excluded')::int as excluded
      from candidate c where ${beforeCut}
    ) seen cross join (
      select count(*) filter (where outcome = 'excluded')::int as excluded,
        count(*) filter (where outcome in ('duplicate', 'known'))::int as duplicates,
        count(*) filter (where outcome = 'new')::int as new,
        count(*) filter (where outcome in ('new', 'known'))::int as results
      from decided c where ${beforeCut}
    ) judged left join lateral (
      select class, id from candidate c where ${beforeCut} order by class desc, id desc limit 1
    ) last on true`,
  );
  if (!row) throw new Error("a batch counts one row");
  return row;
}
