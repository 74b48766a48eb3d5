import { reader } from "@/db/client";
import { copyTransaction } from "@/db/copy-transaction";
import { findSource } from "@/db/queries/sources";
import {
  type CheckedRow,
  createUploadBatch,
  insertCheckedRows,
  tallyCheckedRows,
  tallyFaults,
} from "@/db/queries/upload-rows";
import { deleteUploadRows, NOW, type UploadRow, updateHeldUpload } from "@/db/queries/uploads";
import { UPLOAD_ROWS_MAX } from "@/lib/contract/upload-limits";
import { readRows } from "@/lib/table-files/read-rows";
import { toReading } from "./reading-words";
import { makeRowChecker } from "./row-checker";
import { storedBytes } from "./stored-bytes";
import { heldOf, type Progress, UploadFault, UploadLost } from "./upload-work";

/** How many rows are checked together. */
const BATCH_ROWS = 5_000;

/** Reads the whole file and keeps of each row what would become of it; nothing of it is seen elsewhere. */
export async function checkRows(row: UploadRow, progress: Progress): Promise<void> {
  const { workspaceId, id: uploadId, source, reading } = row;
  if (!reading) throw new UploadFault("The file is not all there.");
  const f = { workspaceId, uploadId, source };
  const columns = row.columns.map(({ name }) => name);
  const ended = new AbortController();
  await copyTransaction(async (tx, client) => {
    const list = source === null ? undefined : await findSource(tx, { workspaceId, source });
    const check = await makeRowChecker(tx, { ...row, source: list ? source : null });
    await deleteUploadRows(tx, f);
    await createUploadBatch(tx);
    let rows: CheckedRow[] = [];
    let done = 0;
    const flush = async () => {
      await insertCheckedRows({ tx, client }, f, rows);
      done += rows.length;
      rows = [];
      await progress(done);
    };
    const file = storedBytes(reader(), row);
    for await (const read of readRows(file, { reading: toReading(reading), columns }, ended.signal)) {
      rows.push(...(await check(read)));
      if (done + rows.length > UPLOAD_ROWS_MAX) {
        throw new UploadFault(`The file has more than ${UPLOAD_ROWS_MAX} rows. Split it, and upload the parts.`);
      }
      if (rows.length >= BATCH_ROWS) await flush();
    }
    if (rows.length > 0) await flush();
    const counts = await tallyCheckedRows(tx, { ...f, isReplaced: row.mode === "replace" });
    const faults = await tallyFaults(tx, f);
    const found = { status: "checked" as const, counts, faults, rowsDone: done, checkedLoad: list?.load ?? 0 };
    const isHeld = await updateHeldUpload(tx, heldOf(row), { ...found, finishedAt: NOW });
    if (!isHeld) throw new UploadLost();
  }).finally(() => ended.abort());
}
