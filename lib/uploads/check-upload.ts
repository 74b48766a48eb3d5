import { updateUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { invalid } from "@/lib/base/errors";
import type { Upload } from "@/lib/contract/uploads";
import { enqueue } from "@/lib/queue/enqueue";
import { findToChange } from "./find-to-change";
import { presentChanged } from "./present-changed";
import { requireStatus } from "./require-status";
import { presentUpload } from "./to-upload";
import { WORK_BEGINS } from "./work-begins";

/** A dry run over the whole file. Asked while it goes on, it goes on. */
export async function checkUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    if (row.status === "checking") return presentUpload(tx, row);
    requireStatus(row, ["received", "checked"]);
    const fields = new Set(row.columns.map(({ field }) => field));
    if (!fields.has("name") && !fields.has("website")) {
      throw invalid([{ path: "columns", message: "name neither a company’s name nor its website: choose the column" }]);
    }
    const f = { workspaceId: ctx.workspaceId, uploadId: row.id };
    await updateUpload(tx, f, { ...WORK_BEGINS, status: "checking", counts: null, faults: [] });
    await enqueue(tx, "work-on-upload", f);
    return presentChanged(tx, f);
  });
}
