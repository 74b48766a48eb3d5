import type { LeadSet } from "@/db/queries/leads";
import { fromTypeId } from "@/lib/base/ids";
import { toBoolean } from "@/lib/base/to-boolean";
import { toDate } from "@/lib/base/to-date";
import type { LeadFilter } from "@/lib/contract/leads";
import { soughtIn } from "./sought-in";

export type LeadQuery = Omit<Partial<LeadFilter>, "sort">;

/** The leads that a list, an export or a change of many is about. */
export function leadSet(workspaceId: string, { q, ...filter }: LeadQuery): LeadSet {
  const { status, tag, category, country, city, source } = filter;
  return {
    workspaceId,
    sought: q === undefined ? undefined : soughtIn(q),
    status,
    tag,
    ownerId: filter.owner_id && fromTypeId("user", filter.owner_id),
    category,
    country,
    region: filter.state,
    city,
    source,
    workflowId: filter.workflow_id && fromTypeId("workflow", filter.workflow_id),
    firstRunId: filter.run_id && fromTypeId("run", filter.run_id),
    scoreMin: filter.min_score,
    scoreMax: filter.max_score,
    has: {
      website: toBoolean(filter.has_website),
      phone: toBoolean(filter.has_phone),
      email: toBoolean(filter.has_email),
    },
    createdAfter: toDate(filter.created_after),
    createdBefore: toDate(filter.created_before),
    seenAfter: toDate(filter.seen_after),
    seenBefore: toDate(filter.seen_before),
    dueBefore: filter.due_before,
    updatedAfter: toDate(filter.updated_after),
  };
}
