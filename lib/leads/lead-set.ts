import type { LeadSet } from "@/db/queries/leads";
import { fromTypeId } from "@/lib/base/ids";
import { toDate } from "@/lib/base/to-date";
import type { LeadFilter } from "@/lib/contract/leads";
import { soughtIn } from "./sought-in";

export type LeadQuery = Omit<Partial<LeadFilter>, "sort">;

/** The leads that a list, an export or a change of many is about. */
export function leadSet(workspaceId: string, { q, status, tag, ...filter }: LeadQuery): LeadSet {
  return {
    workspaceId,
    sought: q === undefined ? undefined : soughtIn(q),
    status,
    tag,
    ownerId: filter.owner_id && fromTypeId("user", filter.owner_id),
    scoreMin: filter.min_score,
    updatedAfter: toDate(filter.updated_after),
  };
}
