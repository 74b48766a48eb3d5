import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import { PREVIEW_SAMPLES, type Preview } from "@/lib/contract/preview";
import { toCompanyFields } from "@/lib/engine/company-fields";
import { matchedCriteria, scoreReasons } from "@/lib/engine/explain-result";
import { placeNamesFor } from "@/lib/engine/place-names";
import { preview } from "@/lib/engine/preview";
import { NEW_WORKFLOW, patchCriteria } from "@/lib/workflows/apply-request";
import { requireKnown } from "@/lib/workflows/require-known";

export async function previewCriteria(
  ctx: Ctx,
  request: { criteria?: CriteriaPatch | null | undefined },
): Promise<Preview> {
  requireScope(ctx, "prospector.read");
  const { conn, workspaceId } = ctx;
  const criteria = patchCriteria(NEW_WORKFLOW.criteria, request.criteria);
  await requireKnown(ctx, criteria);
  const { counts, fresh, samples } = await preview(conn, { criteria, workspaceId, samples: PREVIEW_SAMPLES });
  const names = await placeNamesFor(conn, criteria, samples);
  return {
    object: "prospector_preview",
    counts,
    matched: counts.found - counts.filtered,
    new: fresh,
    samples: samples.map((row) => ({
      ...toCompanyFields(row),
      score: row.score,
      score_reasons: scoreReasons(row, criteria, names),
      matched: matchedCriteria(row, criteria, names),
    })),
  };
}
