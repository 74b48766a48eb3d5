import type { LeadChangeRow } from "@/db/queries/lead-changes";
import { toTypeId } from "@/lib/base/ids";
import type { LeadChange } from "@/lib/contract/lead-changes";

const idOf = (uuid: string | null) => uuid && toTypeId("change", uuid);

export function toLeadChange(row: LeadChangeRow): LeadChange {
  return {
    id: toTypeId("change", row.id),
    object: "prospector_lead_change",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    status: row.status,
    status_reason: row.statusReason,
    summary: row.summary,
    total: row.total,
    processed: row.processed,
    changed: row.changed,
    undoes: idOf(row.undoes),
    undone_by: idOf(row.undoneBy),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}
