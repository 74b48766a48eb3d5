import { selectLeadChanges } from "@/db/queries/lead-changes";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { LeadChange } from "@/lib/contract/lead-changes";
import type { Page } from "@/lib/contract/page";
import { toLeadChange } from "@/lib/present/to-lead-change";

export async function listLeadChanges(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<LeadChange>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "lead-changes", filter: {} };
  const rows = await selectLeadChanges(conn, { workspaceId, before: decodeIdCursor(list, cursor), take: limit + 1 });
  return pageById(list, rows, limit, toLeadChange);
}
