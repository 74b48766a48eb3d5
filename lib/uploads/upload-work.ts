import { transaction } from "@/db/client";
import { type UploadRow, updateHeldUpload } from "@/db/queries/uploads";

/** Another worker holds the upload by now, or it was cancelled: nothing of the work is kept. */
export class UploadLost extends Error {
  override readonly name = "UploadLost";
}

/** Why the work cannot succeed, however often it is tried; its message is for people. */
export class UploadFault extends Error {
  override readonly name = "UploadFault";
}

/** One of check, import and undo. It commits all that it does together with the upload's new status, or nothing. */
export type UploadWork = (row: UploadRow, progress: Progress) => Promise<void>;
/** Tells how many rows are done; throws where the work is not to go on. */
export type Progress = (rowsDone: number) => Promise<void>;

const TOLD_EVERY_MS = 500;

export const heldOf = ({ workspaceId, id, fence }: UploadRow) => ({ workspaceId, uploadId: id, fence });

export function progressOf(row: UploadRow, stop: AbortSignal): Progress {
  let toldAt = 0;
  return async (rowsDone) => {
    stop.throwIfAborted();
    if (Date.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = Date.now();
    if (!(await transaction((tx) => updateHeldUpload(tx, heldOf(row), { rowsDone })))) throw new UploadLost();
  };
}
