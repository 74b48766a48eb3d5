import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { leadTracking } from "@/db/schema/lead-tracking";
import { leads } from "@/db/schema/leads";
import { runs } from "@/db/schema/runs";
import { type Contact, contactBit } from "@/lib/contract/criteria";
import type { LeadFacet } from "@/lib/contract/leads";
import { categoryNameOf } from "./category-of";
import { nameHolds } from "./containing";
import { isInLeadSet, type LeadSet, ownTracking } from "./leads";
import { ofWorkspaces } from "./of-workspaces";

type Facet = {
  /** Of a lead, as text; null where it has none. */
  value: SQL;
  /** What it takes beside the leads. */
  join?: SQL;
  /** Of `value`, for people. */
  name: SQL;
};
type ValueRow = { value: string; name: string; leads: number };

const tracked = sql`left join ${leadTracking} on ${ownTracking}`;
const named = (table: string, key: string) =>
  sql`coalesce((select n.name from ${sql.raw(table)} n where n.${sql.raw(key)} = value), value)`;
const itself = sql`value`;
const contact = (kind: Contact): Facet => ({
  value: sql`case when ${leads.contact} & ${sql.raw(String(contactBit(kind)))} <> 0 then 'yes' when ${leads.contact} is not null then 'no' end`,
  name: itself,
});

const facetsOf = (workspaceId: string): Record<LeadFacet, Facet> => ({
  status: { value: sql`coalesce(${leadTracking.status}::text, 'new')`, join: tracked, name: itself },
  owner_id: {
    value: sql`${leadTracking.ownerId}::text`,
    join: tracked,
    name: sql`(select coalesce(nullif(u.name, ''), u.email) from users u where u.id = value::uuid)`,
  },
  tag: { value: sql`tag`, join: sql`${tracked} cross join lateral unnest(${leadTracking.tags}) tag`, name: itself },
  category: { value: sql`${leads.category}`, name: categoryNameOf(sql`value`) },
  country: { value: sql`${leads.country}`, name: named("countries", "code") },
  state: { value: sql`${leads.region}`, name: named("regions", "code") },
  city: { value: sql`${leads.city}`, name: itself },
  source: {
    value: sql`${leads.source}`,
    // Its own before the installation's of the same key.
    name: sql`coalesce((select s.name from sources s where s.key = value
      and ${ofWorkspaces("s.workspace_id", [workspaceId, SHARED_WORKSPACE])}
      order by s.workspace_id = ${workspaceId}::uuid desc limit 1), value)`,
  },
  workflow_id: {
    value: sql`${runs.workflowId}::text`,
    join: sql`join ${runs} on ${runs.workspaceId} = ${leads.workspaceId} and ${runs.id} = ${leads.firstRunId}`,
    // As its newest run has it: one that is deleted has a name there too.
    name: sql`(select ${runs.workflowName} from ${runs} where ${runs.workspaceId} = ${workspaceId}::uuid
      and ${runs.workflowId} = value::uuid order by ${runs.id} desc limit 1)`,
  },
  has_website: contact("website"),
  has_phone: contact("phone"),
  has_email: contact("email"),
});

/** The values of a field and how many leads of the set have each, those that most have first. */
export function selectLeadValues(
  conn: Conn,
  set: LeadSet,
  { field, holding, take }: { field: LeadFacet; holding: string | undefined; take: number },
): Promise<ValueRow[]> {
  const { value, join = sql``, name } = facetsOf(set.workspaceId)[field];
  const held = holding ? sql`where ${nameHolds(sql`name`, holding)}` : sql``;
  return rowsOf<ValueRow>(
    conn,
    sql`
    with found as materialized (
      select ${value} as value, count(*)::int as leads from ${leads} ${join} where ${isInLeadSet(set)} group by 1
    )
    select value, name, leads from (select value, ${name} as name, leads from found where value is not null) named
    ${held} order by leads desc, name, value limit ${take}`,
  );
}
