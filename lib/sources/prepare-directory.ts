import { transaction } from "@/db/client";
import { areCompaniesTallied, refreshCompanyTallies } from "@/db/queries/company-tallies";
import { lockDirectory } from "@/db/queries/directory-counts";
import { starter } from "@/lib/directory/sources/starter";
import { loadReference } from "./load-reference";
import { loadSource } from "./load-source";

/** Fills the directory with what the product ships; done again, or by two processes at once, it changes nothing. */
export async function prepareDirectory(): Promise<{ companies: number; loaded: boolean }> {
  const renewed = await loadReference();
  const { companies, loaded } = await loadSource(starter());
  await tallyUntallied();
  return { companies, loaded: loaded || renewed };
}

/** What a version before this one loaded, or somebody by hand. */
function tallyUntallied(): Promise<void> {
  return transaction(async (tx) => {
    if (await areCompaniesTallied(tx)) return;
    await lockDirectory(tx);
    await refreshCompanyTallies(tx);
  });
}
