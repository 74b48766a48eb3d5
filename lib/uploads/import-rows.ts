import { copyTransaction } from "@/db/copy-transaction";
import { createTouched, deleteUnstagedCompanies, mergeStagedCompanies } from "@/db/queries/companies";
import { setLoaded } from "@/db/queries/company-tallies";
import { lockDirectory } from "@/db/queries/directory-counts";
import { findSource } from "@/db/queries/sources";
import { createUploadStage, dropUploadStage, selectStageCuts, stageLines } from "@/db/queries/upload-rows";
import { deleteUploadCompanies, NOW, type UploadRow, updateHeldUpload } from "@/db/queries/uploads";
import { toTypeId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record-event";
import { endLoad } from "@/lib/sources/end-load";
import { newListKey } from "./list-key";
import { presentChanged } from "./present-changed";
import { LIST_LICENCE } from "./row-checker";
import { heldOf, type Progress, UploadFault, UploadLost } from "./upload-work";

/** How many companies are merged between two looks at whether the work is to go on. */
const MERGED_AT_ONCE = 20_000;
const LINE_MAX = 2 ** 31 - 1;

/** Puts the companies of a checked file into their list, as one load of it, which is seen all at once. */
export async function importRows(row: UploadRow, progress: Progress): Promise<void> {
  const { workspaceId, id: uploadId, name, fileName, origin, mayExport } = row;
  await copyTransaction(async (tx) => {
    await lockDirectory(tx);
    const present = row.source === null ? undefined : await findSource(tx, { workspaceId, source: row.source });
    if ((present?.load ?? 0) !== row.checkedLoad) {
      throw new UploadFault("The list has changed since the file was checked. Check it again.");
    }
    const source = row.source ?? (await newListKey(tx, { workspaceId, name }));
    const load = (present?.load ?? 0) + 1;
    const owner = { workspaceId, source };
    await setLoaded(tx, workspaceId);
    await createTouched(tx);
    await createUploadStage(tx, { workspaceId, uploadId, source });
    let done = 0;
    let from = 0;
    for (const to of await selectStageCuts(tx, { workspaceId, uploadId, size: MERGED_AT_ONCE })) {
      await stageLines(tx, { from, to });
      await mergeStagedCompanies(tx, { ...owner, load, isReread: false });
      from = to;
      done += MERGED_AT_ONCE;
      await progress(Math.min(done, row.counts?.read ?? done));
    }
    await stageLines(tx, { from: 0, to: LINE_MAX });
    if (row.mode === "replace") await deleteUnstagedCompanies(tx, { ...owner, load });
    await dropUploadStage(tx);
    const loaded = {
      name,
      description: `Uploaded as ${fileName}.`,
      licence: LIST_LICENCE,
      attribution: origin ?? "",
      version: toTypeId("upload", uploadId),
      readAt: new Date(),
      kind: "list" as const,
      origin,
      mayExport,
    };
    await endLoad(tx, { ...owner, ...loaded, load });
    await deleteUploadCompanies(tx, { workspaceId, uploadId });
    const ended = { status: "imported" as const, source, load, rowsDone: row.counts?.read ?? 0, finishedAt: NOW };
    if (!(await updateHeldUpload(tx, heldOf(row), ended))) throw new UploadLost();
    await recordEvent(tx, {
      workspaceId,
      type: "import.completed",
      data: await presentChanged(tx, { workspaceId, uploadId }),
    });
  });
}
