import { deleteView as deleteRow } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { View } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";
import { findToChange } from "./find-to-change";

export async function deleteView(
  ctx: Ctx,
  { viewId, ifMatch }: { viewId: string; ifMatch?: string[] | null },
): Promise<View> {
  requireScope(ctx, "prospector.read");
  const { workspaceId } = ctx;
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, { viewId, ifMatch });
    await deleteRow(tx, { workspaceId, id: row.id });
    return toView(row);
  });
}
