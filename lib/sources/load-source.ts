import { copyTransaction } from "@/db/copy-transaction";
import { analyzeCompanies, type LoadedCompany, mergeStagedCompanies, stageCompanies } from "@/db/queries/companies";
import { setLoaded } from "@/db/queries/company-tallies";
import { lockDirectory, refreshCounts } from "@/db/queries/directory-counts";
import { deleteSourceLoads, findOldestPin, insertSourceLoad } from "@/db/queries/source-loads";
import { findSource, upsertSource } from "@/db/queries/sources";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { newId } from "@/lib/base/ids";
import { normalize } from "@/lib/directory/normalize";
import type { Source } from "@/lib/directory/sources/source";
import { matchCompanies } from "@/lib/matching/match-companies";

/** How many loads of a source, the newest among them, a run can still be repeated on; more while runs that are kept read them. */
export const LOADS_KEPT = 20;

type Options = { workspaceId?: string; signal?: AbortSignal; loadsKept?: number };

/** Brings the directory to the source's version, in one transaction; a record that is there already keeps its id. */
export async function loadSource(
  source: Source,
  { workspaceId = SHARED_WORKSPACE, signal = new AbortController().signal, loadsKept = LOADS_KEPT }: Options = {},
): Promise<{ companies: number; loaded: boolean }> {
  const owner = { workspaceId, source: source.key };
  return copyTransaction(async (tx, client) => {
    await lockDirectory(tx);
    const present = await findSource(tx, owner);
    if (present?.version === source.version) return { companies: present.companies, loaded: false };
    await setLoaded(tx, workspaceId);
    const load = (present?.load ?? 0) + 1;
    await stageCompanies(client, companiesOf(source, workspaceId, signal));
    const companies = await mergeStagedCompanies(tx, { ...owner, load });
    await upsertSource(tx, { ...owner, ...source, companies, load });
    const { version, readAt } = source;
    await insertSourceLoad(tx, { ...owner, load, version, readAt, companies });
    const pinned = await findOldestPin(tx, owner);
    await deleteSourceLoads(tx, { ...owner, load: Math.min(load - loadsKept, (pinned ?? load) - 1) });
    await refreshCounts(tx, workspaceId);
    await analyzeCompanies(tx);
    await matchCompanies(tx, owner);
    return { companies, loaded: true };
  });
}

async function* companiesOf(source: Source, workspaceId: string, signal: AbortSignal): AsyncGenerator<LoadedCompany> {
  for (const unit of source.plan()) {
    for await (const record of source.fetch(unit, signal)) {
      const fields = normalize(record);
      if (fields) yield { ...fields, workspaceId, id: newId(), source: source.key, readAt: source.readAt };
    }
  }
}
