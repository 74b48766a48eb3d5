import { findLeadChangeToUndo, insertLeadChange, type LeadChangeRow, updateUndoneBy } from "@/db/queries/lead-changes";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId, newId } from "@/lib/base/ids";
import { KEPT_DAYS } from "@/lib/contract/kept-days";
import type { LeadChange } from "@/lib/contract/lead-changes";
import { toLeadChange } from "@/lib/present/to-lead-change";
import { enqueue } from "@/lib/queue/enqueue";
import { keepChanging } from "./keep-changing";
import { requireRoom } from "./require-room";

const KEPT_MS = KEPT_DAYS * 24 * 60 * 60 * 1000;

function whyNot({ finishedAt, undoneBy, changed }: LeadChangeRow): string | undefined {
  if (!finishedAt) return "The change is still being made. Cancel it, or wait for its end.";
  if (undoneBy) return "The change was taken back already.";
  if (changed === 0) return "The change has changed nothing.";
  if (Date.now() - finishedAt.getTime() > KEPT_MS) return `A change can be taken back for ${KEPT_DAYS} days.`;
  return undefined;
}

export async function undoLeadChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<LeadChange> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const f = { workspaceId, changeId: fromTypeId("change", changeId) };
  return ctx.write(async (tx) => {
    const change = await findLeadChangeToUndo(tx, f);
    if (!change) throw notFound("change");
    const fault = whyNot(change);
    if (fault) throw new AppError("lead_change_not_undoable", fault);
    await requireRoom(tx, workspaceId);
    const made = {
      workspaceId,
      id: newId(),
      summary: `Taken back: ${change.summary}`,
      undoes: change.id,
      createdBy: actor.userId,
    };
    const row = await insertLeadChange(tx, { ...made, total: await keepChanging(tx, made) });
    await updateUndoneBy(tx, { ...f, undoneBy: row.id });
    await enqueue(tx, "change-leads", { workspaceId, changeId: row.id });
    return toLeadChange(row);
  });
}
