import type { Ctx } from "@/lib/access/actor";
import { invalid } from "@/lib/base/errors";
import type { Criteria } from "@/lib/contract/criteria";
import { findUnknownCriteria } from "./unknown-criteria";

/** Throws a 400 that names every category, place and source that no directory knows. */
export async function requireKnown(ctx: Ctx, criteria: Criteria): Promise<void> {
  const unknown = await findUnknownCriteria(ctx, criteria);
  if (unknown.length > 0) throw invalid(unknown);
}
