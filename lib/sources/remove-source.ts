import type { Conn } from "@/db/client";
import { analyzeCompanies } from "@/db/queries/companies";
import { refreshCounts } from "@/db/queries/directory-counts";
import { deleteSourceLoads, findOldestPin } from "@/db/queries/source-loads";
import { deleteSource } from "@/db/queries/sources";
import { matchCompanies } from "@/lib/matching/match-companies";

const EVERY_LOAD = 2 ** 31 - 2;

/** Removes a source that has no companies any more, in the transaction that touched the last; loads that runs read are kept. */
export async function removeSource(tx: Conn, owner: { workspaceId: string; source: string }): Promise<void> {
  const pinned = await findOldestPin(tx, owner);
  await deleteSourceLoads(tx, { ...owner, load: pinned === null ? EVERY_LOAD : pinned - 1 });
  await deleteSource(tx, owner);
  await refreshCounts(tx, owner.workspaceId);
  await analyzeCompanies(tx);
  await matchCompanies(tx, owner);
}
