import type { Conn } from "@/db/client";
import { analyzeCompanies, type SourceTally, tallySource } from "@/db/queries/companies";
import { refreshCounts } from "@/db/queries/directory-counts";
import { deleteSourceLoads, findOldestPin, insertSourceLoad } from "@/db/queries/source-loads";
import { type LoadedSource, upsertSource } from "@/db/queries/sources";
import { matchCompanies } from "@/lib/matching/match-companies";

/** How many loads of a source, the newest among them, a run can still be repeated on; more while runs that are kept read them. */
export const LOADS_KEPT = 20;

type Loaded = Omit<LoadedSource, keyof SourceTally>;

/** Ends a load in the transaction that merged its companies: counts them, keeps it among the loads, and matches what it touched. */
export async function endLoad(tx: Conn, loaded: Loaded, loadsKept = LOADS_KEPT): Promise<{ companies: number }> {
  const { workspaceId, source, load, version, readAt } = loaded;
  const owner = { workspaceId, source };
  const tally = await tallySource(tx, owner);
  const { companies } = tally;
  await upsertSource(tx, { ...loaded, ...tally });
  await insertSourceLoad(tx, { ...owner, load, version, readAt, companies });
  const pinned = await findOldestPin(tx, owner);
  await deleteSourceLoads(tx, { ...owner, load: Math.min(load - loadsKept, (pinned ?? load) - 1) });
  await refreshCounts(tx, workspaceId);
  await analyzeCompanies(tx);
  await matchCompanies(tx, owner);
  return { companies };
}
