import type { Conn } from "@/db/client";
import { findUpload, type UploadId } from "@/db/queries/uploads";
import { notFound } from "@/lib/base/errors";
import type { Upload } from "@/lib/contract/uploads";
import { presentUpload } from "./to-upload";

/** The upload as it is after a change of it. */
export async function presentChanged(tx: Conn, f: UploadId): Promise<Upload> {
  const row = await findUpload(tx, f);
  if (!row) throw notFound("upload");
  return presentUpload(tx, row);
}
