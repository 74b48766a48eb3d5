import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";
import { joinLeftOut, judgedColumns, leadsWith, type PastRun } from "./left-out";
import { inDomain, onSharedHost } from "./on-host";
import type { SampleRow } from "./samples";
import { seenBy } from "./seen-by";

/** What names a company: one of these. */
export type CompanyName = { id: string } | { host: string; domain: string | null } | { nameKey: string };

/** A record of it, with what each part of the criteria says of it and what the run has of it. */
export type JudgedRecord = SampleRow & {
  meets: Record<"category" | "source" | "place", boolean>;
  drop: Fate | null;
  /** The run's result of this record. */
  rank: number | null;
  /** The run's reason for leaving this record out. */
  reason: "existing_lead" | "excluded_domain" | "duplicate_in_run" | null;
  leadId: string | null;
  /** The run's result of another record of the same company. */
  otherRank: number | null;
};

function named(name: CompanyName): SQL {
  if ("id" in name) return sql`c.id = ${name.id}::uuid`;
  if ("nameKey" in name) return sql`c.name_key = ${name.nameKey}`;
  const host = { host: sql`${name.host}::text`, domain: sql`${name.domain}::text` };
  return name.domain === null ? onSharedHost(host) : inDomain(host);
}

/** The records of a company in every source that the workspace sees. */
export function selectRecordsOfCompany(
  conn: Conn,
  compiled: CompiledCriteria,
  { name, runId, past, take }: { name: CompanyName; runId: string; past: PastRun | null; take: number },
): Promise<JudgedRecord[]> {
  const { workspaceId, parts } = compiled;
  const leftOut = past
    ? sql`select k.id as company_id, left_out.reason, left_out.lead_id from record k ${joinLeftOut(compiled, past)}
      where k.meets @> '{"category": true, "source": true, "place": true}'`
    : sql`select e.company_id, e.reason::text, e.lead_id from exclusions e
      where e.workspace_id = ${workspaceId}::uuid and e.run_id = ${runId}::uuid and e.company_id in (select id from record)`;
  const lead =
    past && compiled.isMoved
      ? sql`lateral (select l.id ${leadsWith(compiled, past.mark, sql`c.identity`)} limit 1) l on true`
      : sql`leads l on l.workspace_id = ${workspaceId}::uuid and l.identity = c.identity`;
  const meets = (part: SQL | null) => sql`coalesce(${part ?? sql`true`}, false)`;
  return rowsOf<JudgedRecord>(
    conn,
    sql`
    with record as materialized (
      select ${judgedColumns(compiled)}, ${compiled.classNumber} as class,
        ${compiled.place} as place, ${compiled.keywords} as keywords,
        jsonb_build_object('category', ${meets(parts.category)}, 'source', ${meets(parts.source)}, 'place', ${meets(parts.place)}) as meets,
        c.name, c.domain, c.website, c.phone, c.email, c.category, c.street, c.city, c.region, c.postal_code, c.country,
        c.latitude, c.longitude, c.coverage, c.source
      from ${compiled.companies} c
      where c.workspace_id in ${seenBy(workspaceId)} and ${named(name)}
      order by c.id limit ${take}
    ),
    left_out as materialized (${leftOut})
    select c.*, c.fate as drop, c.postal_code as "postalCode", coalesce(k.name, c.category) as "categoryName", k.terms as "categoryTerms",
      case when s.company_id = c.id then s.rank end as rank, case when s.company_id <> c.id then s.rank end as "otherRank",
      e.reason, coalesce(e.lead_id, l.id) as "leadId"
    from record c
      left join categories k on k.key = c.category
      left join ${lead}
      left join results s on s.workspace_id = ${workspaceId}::uuid and s.lead_id = l.id and s.run_id = ${runId}::uuid
      left join left_out e on e.company_id = c.id
    order by c.id`,
  );
}
