import { updateUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import type { Upload } from "@/lib/contract/uploads";
import { enqueue } from "@/lib/queue/enqueue";
import { findToChange } from "./find-to-change";
import { presentChanged } from "./present-changed";
import { requireFreeList } from "./require-free-list";
import { requireStatus } from "./require-status";
import { presentUpload } from "./to-upload";
import { WORK_BEGINS } from "./work-begins";

/** Puts what the check has found into its list. Asked while that goes on, it goes on. */
export async function importUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    if (row.status === "importing" || row.status === "imported") return presentUpload(tx, row);
    requireStatus(row, ["checked"]);
    const { counts } = row;
    if (!counts || counts.new + counts.changed + counts.same === 0) {
      throw new AppError("upload_not_ready", "No row of the file is a company that can be imported.");
    }
    await requireFreeList(tx, row);
    const f = { workspaceId: ctx.workspaceId, uploadId: row.id };
    await updateUpload(tx, f, { ...WORK_BEGINS, status: "importing" });
    await enqueue(tx, "work-on-upload", f);
    return presentChanged(tx, f);
  });
}
