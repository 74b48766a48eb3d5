import { selectWebhooks } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Page } from "@/lib/contract/page";
import type { Webhook } from "@/lib/contract/webhooks";
import { decodeIdCursor, pageById } from "@/lib/page-by-id";
import { toWebhook } from "./to-webhook";

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
