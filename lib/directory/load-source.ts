import { copyTransaction } from "@/db/copy-transaction";
import { analyzeCompanies, type LoadedCompany, mergeStagedCompanies, stageCompanies } from "@/db/queries/companies";
import { lockDirectory, refreshCounts } from "@/db/queries/directory-counts";
import { findSource, upsertSource } from "@/db/queries/sources";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { newId } from "@/lib/ids";
import { normalize } from "./normalize";
import type { Source } from "./sources/source";

/** Brings the directory to the source's version, in one transaction; a record that is there already keeps its id. */
export async function loadSource(
  source: Source,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ companies: number; loaded: boolean }> {
  const owner = { workspaceId: SHARED_WORKSPACE, source: source.key };
  return copyTransaction(async (tx, client) => {
    await lockDirectory(tx);
    const present = await findSource(tx, owner);
    if (present?.version === source.version) return { companies: present.companies, loaded: false };
    await stageCompanies(client, rowsOf(source, signal));
    const companies = await mergeStagedCompanies(tx, owner);
    await upsertSource(tx, { ...owner, ...source, companies });
    await refreshCounts(tx, SHARED_WORKSPACE);
    await analyzeCompanies(tx);
    return { companies, loaded: true };
  });
}

async function* rowsOf(source: Source, signal: AbortSignal): AsyncGenerator<LoadedCompany> {
  for (const unit of source.plan()) {
    for await (const record of source.fetch(unit, signal)) {
      const fields = normalize(record);
      if (!fields) continue;
      yield { ...fields, workspaceId: SHARED_WORKSPACE, id: newId(), source: source.key, readAt: source.readAt };
    }
  }
}
