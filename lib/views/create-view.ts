import { lockAdditions } from "@/db/queries/lock-additions";
import { findView, insertView } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { newId } from "@/lib/base/ids";
import type { CreateView, View } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";
import { requirePlace } from "./require-place";

/** What only its maker sees takes no more than to read. */
export async function createView(ctx: Ctx, request: CreateView): Promise<View> {
  const { table, name, is_shared: isShared = false, is_default: isDefault = false, query } = request;
  requireScope(ctx, isShared ? "prospector.run" : "prospector.read");
  const { workspaceId, actor } = ctx;
  const { userId } = actor;
  const id = newId();
  const row = { workspaceId, id, table, ownerId: userId, changedBy: userId, name, isShared, isDefault, query };
  return ctx.write(async (tx) => {
    await lockAdditions(tx, workspaceId, "views");
    await requirePlace(tx, row, { isNew: true });
    await insertView(tx, row);
    const made = await findView(tx, { workspaceId, userId, id });
    if (!made) throw new Error("the view was not inserted");
    return toView(made);
  });
}
