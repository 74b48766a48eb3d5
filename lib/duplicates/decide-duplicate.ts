import { findPair } from "@/db/queries/duplicates";
import { deleteDecision, upsertDecision } from "@/db/queries/match-decisions";
import { lockWorkspace } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Decision, Duplicate } from "@/lib/contract/duplicates";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { applyDecisions } from "@/lib/matching/apply-decisions";
import { withCompanies } from "./with-companies";

/** Holds for this workspace and through later loads. Between two batches of its runs, so that none sees half of it. */
export function decideDuplicate(
  ctx: Ctx,
  { pairId, decision }: { pairId: string; decision: Decision | null },
): Promise<Duplicate> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("pair", pairId);
  return ctx.write(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const pair = await findPair(tx, { workspaceId, id });
    if (!pair) throw notFound("pair");
    const { leftWorkspaceId, leftId, rightWorkspaceId, rightId, keys, similarity } = pair;
    const sides = { leftWorkspaceId, leftId, rightWorkspaceId, rightId };
    if (decision === null) await deleteDecision(tx, { workspaceId, id });
    else await upsertDecision(tx, { workspaceId, id, ...sides, keys, similarity, decision, decidedBy: actor.userId });
    await applyDecisions(tx, workspaceId);
    const decided = (await findPair(tx, { workspaceId, id })) ?? { ...pair, decision };
    const [duplicate] = await withCompanies(tx, workspaceId, [decided]);
    if (!duplicate) throw notFound("pair");
    return duplicate;
  });
}
