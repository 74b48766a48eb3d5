import type { Tx } from "@/db/client";
import { lockAdditions } from "@/db/queries/lock-additions";
import { findView, type ViewRow } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { VIEW_ETAG } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";

/** A view that the actor may change, and that nobody else changes before the transaction ends. */
export async function findToChange(
  tx: Tx,
  ctx: Ctx,
  { viewId, ifMatch }: { viewId: string; ifMatch?: string[] | null | undefined },
): Promise<ViewRow> {
  const { workspaceId, actor } = ctx;
  await lockAdditions(tx, workspaceId, "views");
  const row = await findView(tx, { workspaceId, userId: actor.userId, id: fromTypeId("view", viewId) });
  if (!row) throw notFound("view");
  if (row.isShared) requireScope(ctx, "prospector.run");
  requireMatch(ifMatch, etagOf(toView(row), VIEW_ETAG));
  return row;
}
