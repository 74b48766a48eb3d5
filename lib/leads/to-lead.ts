import type { findLead } from "@/db/queries/leads";
import type { Lead } from "@/lib/contract/leads";
import { toCompanyFields } from "@/lib/engine/company-fields";
import { toSourceRecord } from "@/lib/engine/source-record";
import { toTypeId } from "@/lib/ids";

type LeadRow = Omit<NonNullable<Awaited<ReturnType<typeof findLead>>>, "identity">;

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
    source: toSourceRecord(row),
  };
}
