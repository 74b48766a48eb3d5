import { selectUploads } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageBy } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Upload } from "@/lib/contract/uploads";
import { presentUploads } from "./to-upload";

export async function listUploads(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Upload>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "uploads", filter: {} };
  const rows = await selectUploads(conn, { workspaceId, before: decodeIdCursor(list, cursor), take: limit + 1 });
  const { page, pagination } = pageBy(list, rows, limit, ({ id }) => [id]);
  return { data: await presentUploads(conn, page), pagination };
}
