import type { Tx } from "@/db/client";
import { insertLeadEvents } from "@/db/queries/events";
import type { RunRow } from "@/db/queries/runs";
import { newIdPrefix } from "@/lib/base/ids";

/** Of the leads that a batch has found beyond those that the run had before. */
export function recordLeadEvents(tx: Tx, { workspaceId, id, results }: RunRow): Promise<void> {
  return insertLeadEvents(tx, { workspaceId, runId: id, afterRank: results, idPrefix: newIdPrefix() });
}
