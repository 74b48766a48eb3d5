import { insertLeadChange } from "@/db/queries/lead-changes";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, newId } from "@/lib/base/ids";
import type { CreateLeadChange, LeadChange } from "@/lib/contract/lead-changes";
import { requireMember } from "@/lib/members/require-member";
import { toLeadChange } from "@/lib/present/to-lead-change";
import { enqueue } from "@/lib/queue/enqueue";
import { changeInWords } from "./change-in-words";
import { keepChanging } from "./keep-changing";
import { requireRoom } from "./require-room";

/** The change and its job in one transaction. */
export async function createLeadChange(ctx: Ctx, request: CreateLeadChange): Promise<LeadChange> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const owner = request.set.owner_id;
  return ctx.write(async (tx) => {
    const userId = owner && fromTypeId("user", owner);
    const name = userId ? await requireMember(tx, { workspaceId, userId, path: "set.owner_id" }) : "";
    const runId = request.results && fromTypeId("run", request.results.run_id);
    if (runId && !(await findRun(tx, { workspaceId, runId }))) throw notFound("run");
    await requireRoom(tx, workspaceId);
    const change = {
      workspaceId,
      id: newId(),
      request,
      summary: changeInWords(request.set, name),
      createdBy: actor.userId,
    };
    const row = await insertLeadChange(tx, { ...change, total: await keepChanging(tx, change) });
    await enqueue(tx, "change-leads", { workspaceId, changeId: row.id });
    return toLeadChange(row);
  });
}
