import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { type CompiledCriteria, type Reach, withinReach } from "./candidates";

/** What is shown of a company as it was read. */
export type ShownCompany = {
  name: string;
  domain: string | null;
  website: string | null;
  phone: string | null;
  email: string | null;
  category: string;
  categoryName: string;
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  coverage: "location" | "brand";
  source: string;
};

export type SampleRow = ShownCompany & {
  class: number;
  id: string;
  identity: string;
  place: string | null;
  keywords: string[];
  categoryTerms: string | null;
};

/** One that a run would keep, and whether the workspace has it as a lead. */
export type BestRow = SampleRow & { isLead: boolean };

/** The rows of a CTE `best` with class, workspace_id and id, as samples. */
export function bestRows(compiled: CompiledCriteria): SQL {
  const isLead = compiled.excludesLeads
    ? sql`false`
    : sql`exists (select from leads l where l.workspace_id = ${compiled.workspaceId}::uuid and l.identity = ${compiled.identity})`;
  return sql`
    select b.class, c.id, ${compiled.identity} as identity, c.name, c.domain, c.website, c.phone, c.email, c.category,
      coalesce(k.name, c.category) as "categoryName",
      k.terms as "categoryTerms", c.street, c.city, c.region, c.postal_code as "postalCode",
      c.country, c.latitude, c.longitude, c.coverage, c.source,
      ${compiled.place} as place, ${compiled.keywords} as keywords, ${isLead} as "isLead"
    from best b join ${compiled.companies} c on c.workspace_id = b.workspace_id and c.id = b.id
      left join categories k on k.key = c.category`;
}

/**
 * The next candidates that a run would keep; the same company may come twice. Leads are looked up by a workspace that
 * the planner does not know, as in `takeCandidates`.
 */
export function selectSamples(conn: Conn, compiled: CompiledCriteria, reach: Reach, take: number): Promise<BestRow[]> {
  const { where, classNumber } = withinReach(compiled, reach);
  const leadless = compiled.excludesLeads
    ? sql`and (select l.id from leads l where l.workspace_id = asking.workspace_id and l.identity = ${compiled.identity} limit 1) is null`
    : sql``;
  return rowsOf<BestRow>(
    conn,
    sql`
    with asking as materialized (select ${compiled.workspaceId}::uuid as workspace_id),
    best as materialized (
      select ${classNumber} as class, c.workspace_id, c.id
      from ${compiled.companies} c cross join asking
      where ${where} and ${compiled.drop} is null ${leadless}
      order by 1, c.id limit ${take}
    )
    ${bestRows(compiled)} order by class, id`,
  );
}
