import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { CompiledCriteria } from "./candidates";
import { findSettled } from "./company-tallies";
import type { PreviewTally } from "./tally-candidates";
import { type Counted, list, toTally } from "./tally-shared-directory";

/** More leads than this beyond those that are tallied are worth tallying anew. */
const UNSETTLED_MAX = 5_000;

export type KeptTally = PreviewTally & {
  /** Before which company nothing is new, by contact data; null where nothing is. Undefined where nobody knows. */
  firsts: Map<number, string | null> | undefined;
  /** Whether the workspace has so many leads beyond those that are tallied that each preview pays for it. */
  isUnsettled: boolean;
};

type Row = Pick<Counted, "fates" | "shared" | "companies"> & {
  isSame: boolean;
  led: number;
  newer: number;
  isUnsettled: boolean;
  firsts: [contact: number, first: string | null][];
};

/**
 * What a run would count of the installation's companies, from what is counted already: by tally, and how many of each tally
 * are leads. Beside these only the leads that came since are looked at, and the companies that several records are of. Null
 * where no count is kept or the criteria ask for more than it tells.
 */
export async function tallyKeptCounts(
  conn: Conn,
  compiled: CompiledCriteria,
  { hasLeads }: { hasLeads: boolean },
): Promise<KeptTally | null> {
  const { tallied, workspaceId, companies, matches } = compiled;
  const settled = tallied?.isAll && (await findSettled(conn, workspaceId));
  if (!tallied || !settled) return null;
  const { directory, mark } = settled;
  const isKept = sql`c.workspace_id = ${SHARED_WORKSPACE}::uuid and ${matches} and ${tallied.drop} is null`;
  const isNewer = sql`l.workspace_id = ${workspaceId}::uuid and l.mark > ${mark ?? -1}::bigint`;
  const isLead = sql`exists (select from leads l where l.workspace_id = ${workspaceId}::uuid and l.identity = c.identity)`;
  const leds =
    mark === null
      ? sql`null::bigint as led, null::text as first`
      : sql`sum(l.companies) as led, min(case when l.companies is null then c.first_id else l.first_new_id end::text collate "C") as first`;
  const [row] = await rowsOf<Row>(
    conn,
    sql`
    with tally as materialized (
      select c.contact, sum(c.companies) as records, ${leds}
      from company_tallies c ${mark === null ? sql`` : sql`left join lead_tallies l on l.workspace_id = ${workspaceId}::uuid and l.tally_id = c.id`}
      where c.workspace_id = ${SHARED_WORKSPACE}::uuid and ${matches} group by c.contact
    ),
    -- A company of which one record is kept is like any that has no other.
    shared as materialized (
      select is_lead, sum(records) as records, count(*) as companies from (
        select count(*) as records, ${hasLeads ? isLead : sql`false`} as is_lead from ${companies} c
        where c.shares_identity and ${isKept} group by c.identity having count(*) > 1
      ) each group by is_lead
    )
    select
      exists (
        select from directory_states d left join lead_tally_states s on s.workspace_id = ${workspaceId}::uuid and s.directory = d.changed
        where d.workspace_id = ${SHARED_WORKSPACE}::uuid and d.is_tallied and d.changed = ${directory}::bigint
          and s.mark is not distinct from ${mark}::bigint
      ) as "isSame",
      ${list("'', fate, records", sql`select ${tallied.drop} as fate, sum(records) as records from tally c group by 1`)} as fates,
      coalesce((select sum(led) from tally c where ${tallied.drop} is null), 0)::int as led,
      ${list("contact, first", sql`select contact, first from tally c where ${tallied.drop} is null`)} as firsts,
      ${hasLeads ? sql`(select count(*)::int from leads l join ${companies} c on c.identity = l.identity where ${isNewer} and ${isKept})` : sql`0`} as newer,
      ${hasLeads ? sql`(select count(*) from (select from leads l where ${isNewer} limit ${UNSETTLED_MAX + 1}) unsettled) > ${UNSETTLED_MAX}` : sql`false`} as "isUnsettled",
      ${list("'', is_lead, records", sql`select is_lead, records from shared`)} as shared,
      ${list("'', is_lead, companies", sql`select is_lead, companies from shared`)} as companies`,
  );
  if (!row?.isSame) return null;
  const tally = toTally(compiled, { ...row, led: [["", row.led + row.newer]] });
  return { ...tally, firsts: mark === null ? undefined : new Map(row.firsts), isUnsettled: row.isUnsettled };
}
