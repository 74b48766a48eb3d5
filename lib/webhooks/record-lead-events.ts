import type { Tx } from "@/db/client";
import { insertLeadEvents } from "@/db/queries/events";
import type { RunRow } from "@/db/queries/runs";
import { newId } from "@/lib/ids";
import { ID_PREFIX_LENGTH } from "./record-event";

/** Of the leads that a batch has found beyond those that the run had before. */
export function recordLeadEvents(tx: Tx, { workspaceId, id, results }: RunRow): Promise<void> {
  const idPrefix = newId().slice(0, ID_PREFIX_LENGTH);
  return insertLeadEvents(tx, { workspaceId, runId: id, afterRank: results, idPrefix });
}
