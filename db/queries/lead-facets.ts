import "server-only";
import { sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { leadTracking } from "@/db/schema/lead-tracking";
import { leads } from "@/db/schema/leads";
import { runs } from "@/db/schema/runs";
import { type Contact, contactBit } from "@/lib/contract/criteria-terms";
import type { LeadFacet } from "@/lib/contract/leads";
import {
  type AskedValues,
  categoryName,
  countryName,
  type Field,
  itself,
  personName,
  regionName,
  scoreStep,
  selectFieldValues,
  sourceNameIn,
  workflowNameIn,
} from "./field-values";
import { isInLeadSet, type LeadSet, ownTracking } from "./leads";

const tracked = sql`left join ${leadTracking} on ${ownTracking}`;
const contact = (kind: Contact): Field => ({
  value: sql`case when ${leads.contact} & ${sql.raw(String(contactBit(kind)))} <> 0 then 'yes' when ${leads.contact} is not null then 'no' end`,
  name: itself,
});

const facetsOf = (workspaceId: string): Record<LeadFacet, Field> => ({
  status: { value: sql`coalesce(${leadTracking.status}::text, 'new')`, join: tracked, name: itself },
  owner_id: { value: sql`${leadTracking.ownerId}::text`, join: tracked, name: personName },
  tag: { value: sql`tag`, join: sql`${tracked} cross join lateral unnest(${leadTracking.tags}) tag`, name: itself },
  category: { value: sql`${leads.category}`, name: categoryName },
  country: { value: sql`${leads.country}`, name: countryName },
  state: { value: sql`${leads.region}`, name: regionName },
  city: { value: sql`${leads.city}`, name: itself },
  source: { value: sql`${leads.source}`, name: sourceNameIn(workspaceId) },
  workflow_id: {
    value: sql`${runs.workflowId}::text`,
    join: sql`join ${runs} on ${runs.workspaceId} = ${leads.workspaceId} and ${runs.id} = ${leads.firstRunId}`,
    name: workflowNameIn(workspaceId),
  },
  min_score: { value: scoreStep(sql`${leads.score}`), name: itself, isStep: true },
  has_website: contact("website"),
  has_phone: contact("phone"),
  has_email: contact("email"),
});

/** The values of a field and how many leads of the set have each. */
export function selectLeadValues(conn: Conn, set: LeadSet, { field, ...asked }: AskedValues & { field: LeadFacet }) {
  return selectFieldValues(conn, facetsOf(set.workspaceId)[field], {
    ...asked,
    table: sql`${leads}`,
    where: isInLeadSet(set),
  });
}
