import { selectApiKeys } from "@/db/queries/api-keys";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { ApiKey } from "@/lib/contract/api-keys";
import type { Page } from "@/lib/contract/page";
import { toApiKey } from "@/lib/present/to-api-key";

export async function listApiKeys(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<ApiKey>> {
  requireScope(ctx, "prospector.keys");
  const list = { workspaceId: ctx.workspaceId, secret: ctx.secret, list: "api-keys", filter: {} };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectApiKeys(ctx.conn, {
    workspaceId: ctx.workspaceId,
    ...(before && { before }),
    take: limit + 1,
  });
  return pageById(list, rows, limit, toApiKey);
}
