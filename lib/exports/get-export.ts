import { findExport } from "@/db/queries/exports";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Export } from "@/lib/contract/exports";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toExport } from "./to-export";

export async function getExport(ctx: Ctx, { exportId }: { exportId: string }): Promise<Export> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn, secret, actor } = ctx;
  const row = await findExport(conn, { workspaceId, exportId: fromTypeId("export", exportId) });
  if (!row) throw notFound("export");
  return toExport(row, { secret, userId: actor.userId });
}
