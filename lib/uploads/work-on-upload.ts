import { transaction } from "@/db/client";
import { claimUpload, NOW, type UploadId, updateHeldUpload } from "@/db/queries/uploads";
import type { UploadStatus } from "@/lib/contract/upload-statuses";
import { recordEvent } from "@/lib/events/record-event";
import { neverEnded } from "@/lib/queue/never-ended";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { BEFORE_WORK } from "./before-work";
import { checkRows } from "./check-rows";
import { importRows } from "./import-rows";
import { presentChanged } from "./present-changed";
import { undoImport } from "./undo-import";
import { heldOf, progressOf, UploadFault, UploadLost, type UploadWork } from "./upload-work";

/** How often a piece of work is begun before it is given up: workers may stop or die, and the database may be away. */
const CLAIMS_MAX = 10;

const WORK: Partial<Record<UploadStatus, UploadWork>> = {
  checking: checkRows,
  importing: importRows,
  undoing: undoImport,
};

export type UploadWorkOutcome = "ended" | "failed" | "lost";

/** Begins anew each time, so that of two workers one leaves the whole and the other nothing. */
export async function workOnUpload(f: UploadId, stop: AbortSignal): Promise<UploadWorkOutcome> {
  const row = await transaction((tx) => claimUpload(tx, f));
  const work = row && WORK[row.status];
  if (!row || !work) return "lost";
  const fail = async (statusReason: string): Promise<UploadWorkOutcome> => {
    const status = BEFORE_WORK[row.status];
    const held = await transaction(async (tx) => {
      const isHeld = await updateHeldUpload(tx, heldOf(row), { status, statusReason, finishedAt: NOW });
      if (isHeld && row.status === "importing") {
        const { workspaceId } = f;
        await recordEvent(tx, { workspaceId, type: "import.failed", data: await presentChanged(tx, f) });
      }
      return isHeld;
    });
    return held ? "failed" : "lost";
  };
  if (row.claims > CLAIMS_MAX) return fail(neverEnded(CLAIMS_MAX));
  try {
    await work(row, progressOf(row, stop));
    return "ended";
  } catch (error) {
    if (error instanceof UploadLost) return "lost";
    if (error instanceof UploadFault || error instanceof UnreadableFile) return fail(error.message);
    throw error;
  }
}
