import { findExport } from "@/db/queries/exports";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Export } from "@/lib/contract/exports";
import { toExport } from "./to-export";

export async function getExport(ctx: Ctx, { exportId }: { exportId: string }): Promise<Export> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn, secret, actor } = ctx;
  const row = await findExport(conn, { workspaceId, exportId: fromTypeId("export", exportId) });
  if (!row) throw notFound("export");
  return toExport(row, { secret, userId: actor.userId });
}
