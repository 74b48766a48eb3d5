import { copyTransaction } from "@/db/copy-transaction";
import {
  createTouched,
  deleteUnstagedCompanies,
  type LoadedCompany,
  mergeStagedCompanies,
  stageCompanies,
} from "@/db/queries/companies";
import { setLoaded } from "@/db/queries/company-tallies";
import { lockDirectory } from "@/db/queries/directory-counts";
import { findSource } from "@/db/queries/sources";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { newId } from "@/lib/base/ids";
import { normalize } from "@/lib/directory/normalize";
import type { Source } from "@/lib/directory/sources/source";
import { endLoad } from "./end-load";

type Options = { workspaceId?: string; signal?: AbortSignal; loadsKept?: number };

/** Brings the directory to the source's version, in one transaction; a record that is there already keeps its id. */
export async function loadSource(
  source: Source,
  { workspaceId = SHARED_WORKSPACE, signal = new AbortController().signal, loadsKept }: Options = {},
): Promise<{ companies: number; loaded: boolean }> {
  const owner = { workspaceId, source: source.key };
  return copyTransaction(async (tx, client) => {
    await lockDirectory(tx);
    const present = await findSource(tx, owner);
    if (present?.version === source.version) return { companies: present.companies, loaded: false };
    await setLoaded(tx, workspaceId);
    const load = (present?.load ?? 0) + 1;
    await stageCompanies(client, companiesOf(source, workspaceId, signal));
    await createTouched(tx);
    await mergeStagedCompanies(tx, { ...owner, load, isReread: true });
    await deleteUnstagedCompanies(tx, { ...owner, load });
    const { name, description, licence, attribution, version, readAt, kind } = source;
    const loaded = { ...owner, name, description, licence, attribution, version, readAt, kind, load };
    const { companies } = await endLoad(tx, loaded, loadsKept);
    return { companies, loaded: true };
  });
}

async function* companiesOf(source: Source, workspaceId: string, signal: AbortSignal): AsyncGenerator<LoadedCompany> {
  for (const unit of source.plan()) {
    for await (const record of source.fetch(unit, signal)) {
      const fields = normalize(record);
      if (fields) yield { ...fields, own: null, workspaceId, id: newId(), source: source.key, readAt: source.readAt };
    }
  }
}
