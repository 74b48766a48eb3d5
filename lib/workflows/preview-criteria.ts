import { type Ctx, requireScope } from "@/lib/access/actor";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import { PREVIEW_SAMPLES, type Preview } from "@/lib/contract/preview";
import { NEW_WORKFLOW, patchCriteria } from "./apply-request";
import { previewOf } from "./preview-of";
import { requireKnown } from "./require-known";

export async function previewCriteria(
  ctx: Ctx,
  request: { criteria?: CriteriaPatch | null | undefined },
): Promise<Preview> {
  requireScope(ctx, "prospector.read");
  const criteria = patchCriteria(NEW_WORKFLOW.criteria, request.criteria);
  await requireKnown(ctx, criteria);
  return previewOf(ctx, criteria, PREVIEW_SAMPLES);
}
