import { updateUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Upload } from "@/lib/contract/uploads";
import { enqueue } from "@/lib/queue/enqueue";
import { findToChange } from "./find-to-change";
import { presentChanged } from "./present-changed";
import { requireFreeList } from "./require-free-list";
import { requireStatus } from "./require-status";
import { presentUpload } from "./to-upload";
import { WORK_BEGINS } from "./work-begins";

/** Takes an import back. Asked while that goes on, it goes on. */
export async function undoUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    if (row.status === "undoing" || row.status === "undone") return presentUpload(tx, row);
    requireStatus(row, ["imported"]);
    await requireFreeList(tx, row);
    const f = { workspaceId: ctx.workspaceId, uploadId: row.id };
    await updateUpload(tx, f, { ...WORK_BEGINS, status: "undoing" });
    await enqueue(tx, "work-on-upload", f);
    return presentChanged(tx, f);
  });
}
