import type { UploadId } from "@/db/queries/uploads";
import { log } from "@/lib/base/log";
import { workOnUpload } from "@/lib/uploads/work-on-upload";

/** What goes wrong is for the queue to try again, until the work has been begun too often. */
export async function workOnUploadJob(f: UploadId, stop: AbortSignal): Promise<void> {
  const outcome = await workOnUpload(f, stop).catch((error: unknown) => {
    if (!stop.aborted) log.error({ err: error, upload: f.uploadId }, "work on an upload failed");
    throw error;
  });
  log.info({ upload: f.uploadId, outcome }, "upload");
}
