import { selectViews } from "@/db/queries/views";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { TableName } from "@/lib/contract/tables";
import type { View } from "@/lib/contract/views";
import { toView } from "@/lib/present/to-view";

export async function listViews(ctx: Ctx, { table }: { table?: TableName | undefined } = {}): Promise<View[]> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, actor } = ctx;
  return (await selectViews(ctx.conn, { workspaceId, userId: actor.userId, table })).map(toView);
}
