import type { Ctx } from "@/lib/auth/actor";
import type { Criteria } from "@/lib/contract/criteria";
import type { Preview } from "@/lib/contract/preview";
import { toCompanyFields } from "@/lib/engine/company-fields";
import { matchedCriteria, scoreReasons } from "@/lib/engine/explain-result";
import { placeNamesFor } from "@/lib/engine/place-names";
import { preview } from "@/lib/engine/preview";

/** The preview of criteria that are known to be valid. */
export async function previewOf({ directory, workspaceId }: Ctx, criteria: Criteria, wanted: number): Promise<Preview> {
  const { counts, reasons, fresh, samples } = await preview(directory, { criteria, workspaceId, samples: wanted });
  const names = await placeNamesFor(directory, criteria, samples);
  return {
    object: "prospector_preview",
    counts,
    reasons,
    matched: counts.found - counts.filtered,
    new: fresh,
    samples: samples.map((row) => ({
      ...toCompanyFields(row),
      score: row.score,
      score_reasons: scoreReasons(row, criteria, names),
      matched: matchedCriteria(row, criteria, names),
      outcome: row.isLead ? "duplicate" : "new",
    })),
  };
}
