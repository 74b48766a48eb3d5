import { deleteUpload as deleteRow } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Upload } from "@/lib/contract/uploads";
import { findToChange } from "./find-to-change";
import { requireStatus } from "./require-status";
import { presentUpload } from "./to-upload";

export async function deleteUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    requireStatus(row, ["receiving", "unreadable", "received", "checked", "imported", "undone"]);
    await deleteRow(tx, { workspaceId: ctx.workspaceId, uploadId: row.id });
    return presentUpload(tx, row);
  });
}
