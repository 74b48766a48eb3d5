import { selectInvitations } from "@/db/queries/invitations";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Invitation } from "@/lib/contract/invitations";
import type { Page } from "@/lib/contract/page";
import { toInvitation } from "@/lib/present/to-invitation";

export async function listInvitations(
  ctx: Ctx,
  { limit, cursor, status }: { limit: number; cursor?: string | undefined; status?: Invitation["status"] | undefined },
): Promise<Page<Invitation>> {
  requireScope(ctx, "prospector.members");
  requireMay(ctx, "people");
  const { workspaceId, secret } = ctx;
  const list = { workspaceId, secret, list: "invitations", filter: { status } };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectInvitations(ctx.conn, { workspaceId, status, before, take: limit + 1 });
  return pageById(list, rows, limit, toInvitation);
}
