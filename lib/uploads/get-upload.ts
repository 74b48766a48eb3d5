import { findUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Upload } from "@/lib/contract/uploads";
import { presentUpload } from "./to-upload";

export async function getUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.read");
  const row = await findUpload(ctx.conn, { workspaceId: ctx.workspaceId, uploadId: fromTypeId("upload", uploadId) });
  if (!row) throw notFound("upload");
  return presentUpload(ctx.conn, row);
}
