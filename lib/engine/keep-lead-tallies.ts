import { transaction } from "@/db/client";
import { refreshLeadTallies } from "@/db/queries/company-tallies";
import { lockWorkspace } from "@/db/queries/runs";
import { takeMark } from "@/db/queries/walks";
import { log } from "@/lib/base/log";

/** A batch that is under way ends first, so that every lead with an earlier mark is there. */
function takeSettledMark(workspaceId: string): Promise<number> {
  return transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    return takeMark(tx);
  });
}

/** Tallies a workspace's leads as they are; false where that is under way or the companies are not tallied. */
export async function tallyLeads(workspaceId: string): Promise<boolean> {
  const mark = await takeSettledMark(workspaceId);
  return transaction((tx) => refreshLeadTallies(tx, { workspaceId, mark }), "repeatable read");
}

const underWay = new Set<string>();

/** For previews to come: nobody waits for it. */
export function keepLeadTallies(workspaceId: string): void {
  if (underWay.has(workspaceId)) return;
  underWay.add(workspaceId);
  tallyLeads(workspaceId)
    .catch((error: unknown) => log.warn({ err: error, workspaceId }, "the leads could not be tallied"))
    .finally(() => underWay.delete(workspaceId));
}
