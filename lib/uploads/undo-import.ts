import { copyTransaction } from "@/db/copy-transaction";
import { createTouched, hasCompaniesOf, undoLoad } from "@/db/queries/companies";
import { setLoaded } from "@/db/queries/company-tallies";
import { lockDirectory } from "@/db/queries/directory-counts";
import { hasSourceLoad } from "@/db/queries/source-loads";
import { findSource } from "@/db/queries/sources";
import { NOW, type UploadRow, updateHeldUpload } from "@/db/queries/uploads";
import { toTypeId } from "@/lib/base/ids";
import { endLoad } from "@/lib/sources/end-load";
import { removeSource } from "@/lib/sources/remove-source";
import { heldOf, type Progress, UploadFault, UploadLost } from "./upload-work";

/** Takes back what an import brought; a list that has nothing left is gone. */
export async function undoImport(row: UploadRow, progress: Progress): Promise<void> {
  const { workspaceId, id: uploadId, source, load: undoes } = row;
  if (source === null || undoes === null) throw new UploadFault("The import has changed nothing.");
  const owner = { workspaceId, source };
  await copyTransaction(async (tx) => {
    await lockDirectory(tx);
    const present = await findSource(tx, owner);
    const isKept = undoes === 1 || (await hasSourceLoad(tx, { ...owner, load: undoes - 1 }));
    if (!present || !isKept) {
      throw new UploadFault("What the list was before is no longer kept: too many imports have come since.");
    }
    const load = present.load + 1;
    await setLoaded(tx, workspaceId);
    await createTouched(tx);
    await undoLoad(tx, { ...owner, load, undoes });
    await progress(0);
    if (await hasCompaniesOf(tx, owner)) {
      const version = `undone ${toTypeId("upload", uploadId)}`;
      const { name, description, licence, attribution } = present;
      await endLoad(tx, { ...owner, name, description, licence, attribution, version, readAt: new Date(), load });
    } else await removeSource(tx, owner);
    const ended = { status: "undone" as const, undoneLoad: load, finishedAt: NOW };
    if (!(await updateHeldUpload(tx, heldOf(row), ended))) throw new UploadLost();
  });
}
