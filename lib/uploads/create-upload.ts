import { lockAdditions } from "@/db/queries/lock-additions";
import { findSource } from "@/db/queries/sources";
import { countKeptUploads, findUpload, insertUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, invalid } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { BodyOf } from "@/lib/contract/operation";
import { UPLOAD_PART_BYTES } from "@/lib/contract/upload-limits";
import type { createUpload as operation, Upload } from "@/lib/contract/uploads";
import { listName } from "./list-name";
import { presentUpload } from "./to-upload";

/** That hold a file and are not imported, of one workspace, so that nobody fills the disk. */
const KEPT_MAX = 20;

export async function createUpload(ctx: Ctx, request: BodyOf<typeof operation>): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  return ctx.write(async (tx) => {
    await lockAdditions(tx, workspaceId, "uploads");
    if ((await countKeptUploads(tx, workspaceId)) >= KEPT_MAX) {
      throw new AppError("too_many_uploads", `${KEPT_MAX} uploads wait to be imported. Import or delete one.`);
    }
    const source = request.source ?? null;
    const list = source === null ? undefined : await findSource(tx, { workspaceId, source });
    if (source !== null && list?.kind !== "list") {
      throw invalid([{ path: "source", message: "is no list of this workspace" }]);
    }
    const id = newId();
    await insertUpload(tx, {
      workspaceId,
      id,
      name: request.name ?? list?.name ?? listName(request.file_name),
      fileName: request.file_name,
      bytes: request.bytes,
      partBytes: UPLOAD_PART_BYTES,
      source,
      ...(list && { origin: list.origin, mayExport: list.mayExport }),
      createdBy: actor.userId,
    });
    const row = await findUpload(tx, { workspaceId, uploadId: id });
    if (!row) throw new Error("the upload was not inserted");
    return presentUpload(tx, row);
  });
}
