import { updateUpload } from "@/db/queries/uploads";
import { type Ctx, cancelledBy, requireScope } from "@/lib/access/actor";
import type { UploadStatus } from "@/lib/contract/upload-statuses";
import type { Upload } from "@/lib/contract/uploads";
import { BEFORE_WORK } from "./before-work";
import { findToChange } from "./find-to-change";
import { presentChanged } from "./present-changed";
import { presentUpload } from "./to-upload";

/** Whoever works on it finds that out before anything of it is kept. */
export async function cancelUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    const status: UploadStatus | undefined = BEFORE_WORK[row.status];
    if (!status) return presentUpload(tx, row);
    const f = { workspaceId: ctx.workspaceId, uploadId: row.id };
    await updateUpload(tx, f, { status, statusReason: cancelledBy(ctx), fence: row.fence + 1 });
    return presentChanged(tx, f);
  });
}
