import { upsertUploadPart } from "@/db/queries/upload-parts";
import { findUpload, updateUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { invalid, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Upload } from "@/lib/contract/uploads";
import { findToChange } from "./find-to-change";
import { lookAtFile } from "./look-at-file";
import { presentChanged } from "./present-changed";
import { presentUpload } from "./to-upload";

type Part = { uploadId: string; part: number; data: Buffer };

/** The bytes of the file from its first to its last. */
function partBytes({ bytes, partBytes: most }: { bytes: number; partBytes: number }, part: number): number {
  return Math.max(0, Math.min(most, bytes - (part - 1) * most));
}

/** Keeps a part; with the last that was missing it looks at the file. A part of a file that is all there changes nothing. */
export async function sendUploadPart(ctx: Ctx, { uploadId, part, data }: Part): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, uploadId: fromTypeId("upload", uploadId) };
  const found = await findUpload(ctx.conn, f);
  if (!found) throw notFound("upload");
  const wanted = partBytes(found, part);
  if (wanted === 0) throw invalid([{ path: "part", message: "is beyond the end of the file" }]);
  if (data.length !== wanted) {
    throw invalid([{ path: "body", message: `must have the ${wanted} bytes of part ${part}, and has ${data.length}` }]);
  }
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    if (row.status !== "receiving") return presentUpload(tx, row);
    await upsertUploadPart(tx, f, { part, data });
    const isLast = row.missingParts.every((missing) => missing === part);
    await updateUpload(tx, f, isLast ? await lookAtFile(tx, row) : {});
    return presentChanged(tx, f);
  });
}
