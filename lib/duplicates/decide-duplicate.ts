import { findPair, type PairRow } from "@/db/queries/duplicates";
import { deleteDecision, upsertDecision } from "@/db/queries/match-decisions";
import { lockWorkspace } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Decision, Duplicate } from "@/lib/contract/duplicates";
import { applyDecisions } from "@/lib/matching/apply-decisions";
import { withCompanies } from "./with-companies";

type Deciding = {
  pairId: string;
  decision: Decision | null;
  /** What was decided as far as the asker knows; left out, it is not looked at. */
  seen?: Decision | null | undefined;
};

const WORDS = { same: "decided that they are one company", apart: "decided to keep them apart" };

/** Nobody decides over another's decision without having seen it; what is decided already is no quarrel. */
function requireSeen({ decision, decidedBy }: Pick<PairRow, "decision" | "decidedBy">, asked: Deciding): void {
  if (asked.seen === undefined || decision === asked.seen || decision === asked.decision) return;
  const what = decision ? WORDS[decision] : "taken the decision back";
  throw new AppError("revision_conflict", `${decidedBy ?? "Somebody"} has ${what} meanwhile.`);
}

/** Holds for this workspace and through later loads. Between two batches of its runs, so that none sees half of it. */
export function decideDuplicate(ctx: Ctx, { pairId, decision, seen }: Deciding): Promise<Duplicate> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("pair", pairId);
  return ctx.write(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const pair = await findPair(tx, { workspaceId, id });
    if (!pair) throw notFound("pair");
    requireSeen(pair, { pairId, decision, seen });
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
