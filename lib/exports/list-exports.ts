import { selectExports } from "@/db/queries/exports";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Export } from "@/lib/contract/exports";
import type { Page } from "@/lib/contract/page";
import { toExport } from "./to-export";

export async function listExports(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Export>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn, actor } = ctx;
  const list = { workspaceId, secret, list: "exports", filter: {} };
  const rows = await selectExports(conn, { workspaceId, before: decodeIdCursor(list, cursor), take: limit + 1 });
  return pageById(list, rows, limit, (row) => toExport(row, { secret, userId: actor.userId }));
}
