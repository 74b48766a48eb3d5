import { transaction } from "@/db/client";
import { copySnapshot } from "@/db/copy-transaction";
import { countExportRows, setForExport } from "@/db/queries/export-rows";
import {
  claimExport,
  type ExportId,
  type ExportRow,
  updateExportCounted,
  updateExportFailed,
  updateExportSucceeded,
} from "@/db/queries/exports";
import { installationSecret } from "@/lib/access/secret";
import { type ExportFormat, SHEET_ROWS_MAX } from "@/lib/contract/exports";
import { recordEvent } from "@/lib/events/record-event";
import { neverEnded } from "@/lib/queue/never-ended";
import { isStoredCompressed } from "./compressed";
import { exportSet } from "./export-set";
import type { WriteFile, Written } from "./export-source";
import { ExportLost, storeFile } from "./store-file";
import { toExport } from "./to-export";
import { writeCsv } from "./write-csv";
import { writeCsvExcel } from "./write-csv-excel";
import { writeNdjson } from "./write-ndjson";
import { writeXlsx } from "./write-xlsx";

/** How often an export is begun before it is given up: workers may stop or die, and the database may be away. */
const CLAIMS_MAX = 5;

export type ExportOutcome = "succeeded" | "failed" | "lost";

const WRITERS: Record<ExportFormat, WriteFile> = {
  csv: writeCsv,
  csv_excel: writeCsvExcel,
  xlsx: writeXlsx,
  ndjson: writeNdjson,
};

/** Why an export cannot succeed, however often it is tried. */
class ExportFault extends Error {
  override readonly name = "ExportFault";
}

/** Writes all from one snapshot and checks that every row of it was written; answers how many. */
function writeFile(row: ExportRow, stop: AbortSignal, write: WriteFile): Promise<Written> {
  const { workspaceId, id: exportId, fence, format } = row;
  const f = { workspaceId, exportId, fence };
  const set = exportSet(workspaceId, row.request);
  return copySnapshot(async (tx, client) => {
    await setForExport(tx);
    const total = await countExportRows(tx, set);
    if (!(await transaction((tx) => updateExportCounted(tx, f, total)))) throw new ExportLost();
    if (format === "xlsx" && total >= SHEET_ROWS_MAX) {
      throw new ExportFault(`A sheet holds ${SHEET_ROWS_MAX} rows at most, and there are ${total}. Choose CSV.`);
    }
    const written = { rows: 0, bytes: 0 };
    const bytes = write({ tx, client, set, columns: row.request.columns }, written);
    await storeFile(f, { bytes, written, isCompressed: isStoredCompressed(format) }, stop);
    if (written.rows !== total) {
      throw new ExportFault(`${written.rows} rows were written of ${total}. The file was deleted; export again.`);
    }
    return written;
  });
}

/** False when another worker holds the export by now. */
async function succeed(held: ExportId & { fence: number }, written: Written): Promise<boolean> {
  const secret = await installationSecret();
  return transaction(async (tx) => {
    const ended = await updateExportSucceeded(tx, held, written);
    if (!ended) return false;
    const data = toExport(ended, { secret, userId: ended.createdBy });
    await recordEvent(tx, { workspaceId: held.workspaceId, type: "export.completed", data });
    return true;
  });
}

/** Begins anew each time, so that of two workers the later one leaves the whole file and the earlier one nothing. */
export async function writeExport(f: ExportId, stop: AbortSignal, writers = WRITERS): Promise<ExportOutcome> {
  const row = await transaction((tx) => claimExport(tx, f));
  if (!row) return "lost";
  const held = { ...f, fence: row.fence };
  const fail = async (reason: string): Promise<ExportOutcome> =>
    (await transaction((tx) => updateExportFailed(tx, held, reason))) ? "failed" : "lost";
  if (row.fence > CLAIMS_MAX) return fail(neverEnded(CLAIMS_MAX));
  try {
    const written = await writeFile(row, stop, writers[row.format]);
    return (await succeed(held, written)) ? "succeeded" : "lost";
  } catch (error) {
    if (error instanceof ExportLost) return "lost";
    if (error instanceof ExportFault) return fail(error.message);
    throw error;
  }
}
