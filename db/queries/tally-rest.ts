import "server-only";
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "@/db/client";
import { type CompiledCriteria, type Position, withinReach } from "./candidates";
import { hasResult, isExistingLead } from "./existing-leads";
import type { Taken } from "./take-candidates";

type Rest = { runId: string; position: Position };

/**
 * Counts what lies over a run's limit as a whole. A company with records in several sources counts as over the limit for
 * one of them. Leads are joined as in `takeCandidates`.
 */
export async function tallyRest(tx: Tx, compiled: CompiledCriteria, rest: Rest): Promise<Taken["fates"]> {
  const { where } = withinReach(compiled, { ...rest.position, only: "all" });
  const isExisting = isExistingLead(compiled, rest.runId);
  const [row] = await rowsOf<Pick<Taken, "fates">>(
    tx,
    sql`
    with company as materialized (
      select ${compiled.workspaceId}::uuid as workspace_id, source, fate, case when fate is null then identity end as identity, count(*) as records
      from (select c.source, ${compiled.identity} as identity, ${compiled.drop} as fate from ${compiled.companies} c where ${where}) candidate
      group by 2, 3, 4
    ),
    judged as materialized (
      select company.source, company.identity, company.records, case
          when fate is not null then fate
          when l.id is null then 'over_limit'
          ${isExisting ? sql`when ${isExisting} then 'existing_lead'` : sql``}
          when ${hasResult(compiled, rest.runId)} then 'duplicate_in_run'
          else 'known_lead' end as fate
      from company left join leads l on l.workspace_id = company.workspace_id and l.identity = company.identity
    ),
    -- The companies of which one record has the fate and the others repeat it.
    single as materialized (
      select identity, fate, min(source) as source
      from judged where fate in ('over_limit', 'known_lead') group by 1, 2
    )
    select coalesce(jsonb_agg(jsonb_build_array(source, fate, records)), '[]') as fates from (
      select source, fate, sum(records) as records from judged where fate not in ('over_limit', 'known_lead') group by 1, 2
      union all select source, fate, count(*) from single group by 1, 2
      union all select j.source, 'duplicate_in_run', sum(j.records) - (
          select count(*) from single s where s.source = j.source
        ) from judged j where j.fate in ('over_limit', 'known_lead') group by 1
    ) tally where records > 0`,
  );
  if (!row) throw new Error("a tally is one row");
  return row.fates;
}
