import type { Tx } from "@/db/client";
import { isSourceBusy, type UploadRow } from "@/db/queries/uploads";
import { AppError } from "@/lib/base/errors";

/** Throws 409 `upload_not_ready` while another upload of the same list is with a worker. */
export async function requireFreeList(tx: Tx, { workspaceId, source }: UploadRow): Promise<void> {
  if (source && (await isSourceBusy(tx, { workspaceId, source }))) {
    throw new AppError("upload_not_ready", "Another upload of this list is being worked on. Wait for its end.");
  }
}
