import { reader, transaction } from "@/db/client";
import {
  deleteDetail,
  deleteOldIdentityChanges,
  selectRunsToDrop,
  updateDetailDropped,
  updateWithoutDetail,
} from "@/db/queries/old-runs";

const RUNS_AT_ONCE = 100;
const BATCH_ROWS = 5_000;

/** Drops all but the counts of runs beyond what their workspaces keep, and what became leads; in pieces, without long locks. */
export async function dropOldDetail(batchRows = BATCH_ROWS): Promise<void> {
  for (;;) {
    const old = await selectRunsToDrop(reader(), RUNS_AT_ONCE);
    for (const run of old) {
      await transaction((tx) => updateDetailDropped(tx, run));
      while (!(await transaction((tx) => deleteDetail(tx, run, batchRows)))) {}
      await transaction((tx) => updateWithoutDetail(tx, run));
    }
    if (old.length < RUNS_AT_ONCE) break;
  }
  while ((await transaction((tx) => deleteOldIdentityChanges(tx, batchRows))) === batchRows) {}
}
