import { selectWebhooks } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";

export async function listWebhooks(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Webhook>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret } = ctx;
  const list = { workspaceId, secret, list: "webhooks", filter: {} };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectWebhooks(ctx.conn, { workspaceId, before, take: limit + 1 });
  return pageById(list, rows, limit, (row) => toWebhook(row));
}
