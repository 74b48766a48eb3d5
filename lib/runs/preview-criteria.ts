import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import { PREVIEW_SAMPLES, type Preview } from "@/lib/contract/preview";
import { NEW_WORKFLOW, patchCriteria } from "@/lib/workflows/apply-request";
import { requireKnown } from "@/lib/workflows/require-known";
import { previewOf } from "./preview-of";

export async function previewCriteria(
  ctx: Ctx,
  request: { criteria?: CriteriaPatch | null | undefined },
): Promise<Preview> {
  requireScope(ctx, "prospector.read");
  const criteria = patchCriteria(NEW_WORKFLOW.criteria, request.criteria);
  await requireKnown(ctx, criteria);
  return previewOf(ctx, criteria, PREVIEW_SAMPLES);
}
