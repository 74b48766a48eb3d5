import { type Tx, transaction } from "@/db/client";
import {
  changeLeads as changeRows,
  claimLeadChange,
  type LeadChangeId,
  type LeadChangeRow,
  type NewTracking,
  selectLeadChangeBatch,
  updateLeadChangeAdvanced,
  updateLeadChangeCounted,
  updateLeadChangeEnded,
} from "@/db/queries/lead-changes";
import { fromTypeId, newIdPrefix } from "@/lib/base/ids";
import type { LeadChangeSet } from "@/lib/contract/lead-changes";
import { recordLeadUpdates } from "@/lib/events/record-lead-updates";
import { neverEnded } from "@/lib/queue/never-ended";
import { keepChanging } from "./keep-changing";
import { settleTags } from "./settle-tags";

/** How often a change is begun before it is given up. */
const CLAIMS_MAX = 20;

export type LeadChangeOutcome = "ended" | "lost" | "stopped";

class ChangeLost extends Error {
  override readonly name = "ChangeLost";
}

function toTracking({ status, owner_id, add_tags = [], remove_tags = [] }: LeadChangeSet): NewTracking {
  const ownerId = owner_id && fromTypeId("user", owner_id);
  return { status, ownerId, addTags: add_tags, removeTags: remove_tags };
}

function held(row: LeadChangeRow | undefined): LeadChangeRow {
  if (!row) throw new ChangeLost("it was cancelled, or another worker holds it");
  return row;
}

const idOf = ({ workspaceId, id, fence }: LeadChangeRow) => ({ workspaceId, changeId: id, fence });

async function nextBatch(tx: Tx, row: LeadChangeRow): Promise<LeadChangeRow> {
  const f = idOf(row);
  const ids = await selectLeadChangeBatch(tx, { ...f, nth: row.batch });
  if (ids.length === 0) {
    return held(await updateLeadChangeEnded(tx, f, { status: "succeeded", statusReason: null }));
  }
  const to = row.request
    ? toTracking(await settleTags(tx, row.workspaceId, row.request.set))
    : { undoes: row.undoes ?? "" };
  const changed = await changeRows(tx, { ...f, ids, user: row.createdBy, idPrefix: newIdPrefix() }, to);
  await recordLeadUpdates(tx, { workspaceId: row.workspaceId, ids: changed });
  const batch = { processed: ids.length, changed: changed.length };
  return held(await updateLeadChangeAdvanced(tx, f, batch));
}

/** Goes on where the last worker stopped; a batch, what it changed and its events commit together. */
export async function changeLeads(f: LeadChangeId, stop: AbortSignal): Promise<LeadChangeOutcome> {
  const claimed = await transaction((tx) => claimLeadChange(tx, f));
  if (!claimed) return "lost";
  try {
    if (claimed.fence > CLAIMS_MAX) {
      const statusReason = `${neverEnded(CLAIMS_MAX)} What is done can be taken back.`;
      held(await transaction((tx) => updateLeadChangeEnded(tx, idOf(claimed), { status: "failed", statusReason })));
      return "ended";
    }
    let row = claimed;
    // One that was asked for before its leads were kept with it.
    if (row.total === null) {
      row = held(
        await transaction(async (tx) => {
          return updateLeadChangeCounted(tx, idOf(claimed), await keepChanging(tx, claimed));
        }),
      );
    }
    while (!row.finishedAt) {
      if (stop.aborted) return "stopped";
      const before = row;
      row = await transaction((tx) => nextBatch(tx, before));
    }
    return "ended";
  } catch (error) {
    if (error instanceof ChangeLost) return "lost";
    throw error;
  }
}
