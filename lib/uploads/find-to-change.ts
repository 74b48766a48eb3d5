import type { Tx } from "@/db/client";
import { type FoundUpload, findUploadToChange } from "@/db/queries/uploads";
import type { Ctx } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";

/** The upload, which nobody else changes before the transaction ends; throws 404. */
export async function findToChange(tx: Tx, { workspaceId }: Ctx, uploadId: string): Promise<FoundUpload> {
  const row = await findUploadToChange(tx, { workspaceId, uploadId: fromTypeId("upload", uploadId) });
  if (!row) throw notFound("upload");
  return row;
}
