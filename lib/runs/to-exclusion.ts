import type { ExclusionRow } from "@/db/queries/exclusions";
import type { Exclusion, ExclusionReason } from "@/lib/contract/exclusions";
import { toCompanyFields } from "@/lib/engine/company-fields";
import { toSourceRecord } from "@/lib/engine/source-record";
import { toTypeId } from "@/lib/ids";

const EVIDENCE: Record<ExclusionReason, (row: Pick<ExclusionRow, "domain">) => string> = {
  existing_lead: () => "It was a lead of this workspace already.",
  excluded_domain: ({ domain }) => `Its domain ${domain} is on the list of excluded domains.`,
  duplicate_in_run: () => "The run had met a record of the same company before.",
};

export function exclusionEvidence(row: Pick<ExclusionRow, "reason" | "domain">): string {
  return EVIDENCE[row.reason](row);
}

export function toExclusion(row: ExclusionRow): Exclusion {
  return {
    object: "prospector_exclusion",
    created_at: row.createdAt.toISOString(),
    run_id: toTypeId("run", row.runId),
    position: row.position,
    company_id: toTypeId("company", row.companyId),
    ...toCompanyFields(row),
    reason: row.reason,
    evidence: exclusionEvidence(row),
    lead_id: row.leadId && toTypeId("lead", row.leadId),
    source: toSourceRecord(row),
  };
}
