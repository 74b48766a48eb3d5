import type { LeftOutRow } from "@/db/queries/left-out";
import { toTypeId } from "@/lib/base/ids";
import type { Exclusion, ExclusionReason } from "@/lib/contract/exclusions";
import type { excludedDomainWords } from "@/lib/criteria/excluded-domain-words";
import { toCompanyFields } from "./company-fields";
import { toSourceRecord } from "./source-record";

/** Told anew, or as an older run wrote it down. */
export type LeftOut = Omit<LeftOutRow, "class"> & { runId: string; position: number; createdAt: Date };
type DomainWords = ReturnType<typeof excludedDomainWords>;

const EVIDENCE: Record<ExclusionReason, (row: Pick<LeftOut, "website">, domainWords: DomainWords) => string> = {
  existing_lead: () => "It was a lead of this workspace already.",
  excluded_domain: (row, domainWords) => domainWords(row),
  duplicate_in_run: () => "The run had met a record of the same company before.",
};

export function toExclusion(row: LeftOut, domainWords: DomainWords): Exclusion {
  return {
    object: "prospector_exclusion",
    created_at: row.createdAt.toISOString(),
    run_id: toTypeId("run", row.runId),
    position: row.position,
    company_id: toTypeId("company", row.companyId),
    ...toCompanyFields(row),
    reason: row.reason,
    evidence: EVIDENCE[row.reason](row, domainWords),
    lead_id: row.leadId && toTypeId("lead", row.leadId),
    source: toSourceRecord(row),
  };
}
