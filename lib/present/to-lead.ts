import type { findLead } from "@/db/queries/leads";
import { toTypeId } from "@/lib/base/ids";
import type { Lead } from "@/lib/contract/leads";
import { toCompanyFields } from "./company-fields";
import { toSourceRecord } from "./source-record";

type LeadRow = Omit<NonNullable<Awaited<ReturnType<typeof findLead>>>, "identity">;

function toOwner({ ownerId, ownerName, ownerEmail }: LeadRow): Lead["owner"] {
  if (ownerId === null || ownerName === null || ownerEmail === null) return null;
  return { id: toTypeId("user", ownerId), name: ownerName, email: ownerEmail };
}

export function toLead(row: LeadRow): Lead {
  return {
    id: toTypeId("lead", row.id),
    object: "prospector_lead",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    ...toCompanyFields(row),
    score: row.score,
    first_run_id: toTypeId("run", row.firstRunId),
    last_seen_at: row.lastSeenAt.toISOString(),
    status: row.status,
    owner: toOwner(row),
    tags: row.tags,
    notes: row.notes,
    next_step: row.nextStep,
    next_step_on: row.nextStepOn,
    source: toSourceRecord(row),
  };
}
