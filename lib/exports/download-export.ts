import { type Ctx, requireScope } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import { openFile, type StoredFile } from "./open-file";

export async function downloadExport(ctx: Ctx, { exportId }: { exportId: string }): Promise<StoredFile> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  return openFile(conn, { workspaceId, exportId: fromTypeId("export", exportId) });
}
