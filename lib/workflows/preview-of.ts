import type { Ctx } from "@/lib/access/actor";
import type { Criteria } from "@/lib/contract/criteria";
import type { Preview } from "@/lib/contract/preview";
import { preview } from "@/lib/engine/preview";
import { previewExcludedDomains } from "@/lib/engine/preview-excluded-domains";
import { toCompanyFields } from "@/lib/present/company-fields";
import { matchedCriteria, scoreReasons } from "@/lib/present/explain-result";
import { placeNamesFor } from "@/lib/present/place-names";
import { toExcludedDomain } from "./to-excluded-domain";

/** The preview of criteria that are known to be valid. */
export async function previewOf({ directory, workspaceId }: Ctx, criteria: Criteria, wanted: number): Promise<Preview> {
  const [{ counts, reasons, fresh, samples }, lines] = await Promise.all([
    preview(directory, { criteria, workspaceId, samples: wanted }),
    previewExcludedDomains(directory, criteria, workspaceId),
  ]);
  const names = await placeNamesFor(criteria, samples);
  return {
    object: "prospector_preview",
    counts,
    reasons,
    matched: counts.found - counts.filtered,
    new: fresh,
    excluded_domains: lines.map(toExcludedDomain),
    samples: samples.map((row) => ({
      ...toCompanyFields(row),
      score: row.score,
      score_reasons: scoreReasons(row, criteria, names),
      matched: matchedCriteria(row, criteria, names),
      outcome: row.isLead ? "duplicate" : "new",
    })),
  };
}
