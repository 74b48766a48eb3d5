import type { UploadRow } from "@/db/queries/uploads";
import { AppError } from "@/lib/base/errors";
import type { UploadStatus } from "@/lib/contract/upload-statuses";

const WORDS: Record<UploadStatus, string> = {
  receiving: "Its file is not all there yet. Send the parts that are missing.",
  unreadable: "Its file cannot be read. Say how it is to be read, or upload another.",
  received: "It has not been checked yet. Check it first.",
  checking: "It is being checked. Cancel that, or wait for its end.",
  checked: "It is checked, and not imported yet.",
  importing: "It is being imported. Cancel that, or wait for its end.",
  imported: "It is imported already.",
  undoing: "Its import is being undone.",
  undone: "Its import was undone. Upload the file again.",
};

/** Throws 409 `upload_not_ready` in any other status, with what to do. */
export function requireStatus({ status }: Pick<UploadRow, "status">, allowed: readonly UploadStatus[]): void {
  if (!allowed.includes(status)) throw new AppError("upload_not_ready", WORDS[status]);
}
