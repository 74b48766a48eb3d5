import { findView, updateView as updateRow } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import type { UpdateView, View } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";
import { findToChange } from "./find-to-change";
import { requirePlace } from "./require-place";

export async function updateView(
  ctx: Ctx,
  { viewId, request, ifMatch }: { viewId: string; request: UpdateView; ifMatch?: string[] | null },
): Promise<View> {
  requireScope(ctx, request.is_shared ? "prospector.run" : "prospector.read");
  const { workspaceId, actor } = ctx;
  return ctx.write(async (tx) => {
    const before = await findToChange(tx, ctx, { viewId, ifMatch });
    const after = {
      name: request.name ?? before.name,
      isShared: request.is_shared ?? before.isShared,
      isDefault: request.is_default ?? before.isDefault,
      query: request.query ?? before.query,
    };
    const isMoved = after.isShared !== before.isShared;
    if (isMoved && !after.isShared && before.ownerId !== actor.userId) {
      throw new AppError("insufficient_role", "Only its owner makes a view private again: others would lose it.");
    }
    const { id, table, ownerId } = before;
    await requirePlace(tx, { workspaceId, id, table, ownerId, ...after }, { isNew: isMoved });
    await updateRow(tx, { workspaceId, id }, { ...after, changedBy: actor.userId });
    const changed = await findView(tx, { workspaceId, userId: actor.userId, id });
    if (!changed) throw notFound("view");
    return toView(changed);
  });
}
