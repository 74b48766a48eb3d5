import { findView } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { View } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";

export async function getView(ctx: Ctx, { viewId }: { viewId: string }): Promise<View> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, actor } = ctx;
  const row = await findView(ctx.conn, { workspaceId, userId: actor.userId, id: fromTypeId("view", viewId) });
  if (!row) throw notFound("view");
  return toView(row);
}
