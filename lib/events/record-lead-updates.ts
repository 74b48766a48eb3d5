import type { Tx } from "@/db/client";
import { isWanted } from "@/db/queries/events";
import { selectLeadsOfIds } from "@/db/queries/leads";
import { toLead } from "@/lib/present/to-lead";
import { recordEvent } from "./record-event";

/** Of leads that one statement has changed; as each is now. */
export async function recordLeadUpdates(tx: Tx, f: { workspaceId: string; ids: string[] }): Promise<void> {
  const { workspaceId } = f;
  if (f.ids.length === 0 || !(await isWanted(tx, { workspaceId, type: "lead.updated" }))) return;
  for (const row of await selectLeadsOfIds(tx, f)) {
    await recordEvent(tx, { workspaceId, type: "lead.updated", data: toLead(row) });
  }
}
