import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";
import type { PreviewTally } from "./tally-candidates";

type Kept = { records: number; companies: number };

/** How many records meet each fate by their own; `kept` is null. */
async function countByFate(
  conn: Conn,
  { companies, selects, drop }: CompiledCriteria,
): Promise<Map<Fate | null, number>> {
  const rows = await rowsOf<{ fate: Fate | null; records: number }>(
    conn,
    sql`select ${drop} as fate, count(*)::int as records from ${companies} c where ${selects} group by 1`,
  );
  return new Map(rows.map(({ fate, records }) => [fate, records]));
}

/** The kept records that are not alone in being their company. */
async function countShared(conn: Conn, { companies, selects, drop }: CompiledCriteria): Promise<Kept> {
  const [row] = await rowsOf<Kept>(
    conn,
    sql`select count(*)::int as companies, coalesce(sum(records), 0)::int as records from (
        select count(*) as records from ${companies} c
        where c.shares_identity and ${selects} and ${drop} is null group by c.identity
      ) shared`,
  );
  return row ?? { records: 0, companies: 0 };
}

/** The kept records of companies that are leads. */
async function countLeads(conn: Conn, { workspaceId, companies, selects, drop }: CompiledCriteria): Promise<Kept> {
  const [row] = await rowsOf<Kept>(
    conn,
    sql`select count(*)::int as companies, coalesce(sum(records), 0)::int as records from (
        select count(*) as records from leads l join ${companies} c on c.identity = l.identity
        where l.workspace_id = ${workspaceId}::uuid and ${selects} and ${drop} is null group by l.identity
      ) known`,
  );
  return row ?? { records: 0, companies: 0 };
}

/**
 * The tally of a workspace that sees the installation's companies alone, each as it stands: only those that share their
 * company with others are compared, so that a million cost little more than counting them.
 */
export async function tallySharedDirectory(conn: Conn, compiled: CompiledCriteria): Promise<PreviewTally> {
  const [byFate, shared, leads] = await Promise.all([
    countByFate(conn, compiled),
    countShared(conn, compiled),
    countLeads(conn, compiled),
  ]);
  const kept = byFate.get(null) ?? 0;
  const companies = kept - shared.records + shared.companies;
  const fresh = companies - leads.companies;
  const known: [Fate, number][] = compiled.excludesLeads
    ? [["existing_lead", leads.records]]
    : [["known_lead", leads.companies]];
  const duplicates = kept - fresh - (known[0]?.[1] ?? 0);
  const dropped = [...byFate].flatMap(([fate, records]): [Fate, number][] => (fate === null ? [] : [[fate, records]]));
  const fates: [Fate, number][] = [...dropped, ...known, ["new", fresh], ["duplicate_in_run", duplicates]];
  return {
    fates: fates.filter(([, records]) => records > 0),
    fresh,
    known: compiled.excludesLeads ? 0 : leads.companies,
  };
}
