import { copyTransaction } from "@/db/copy-transaction";
import { lockDirectory } from "@/db/queries/directory-counts";
import { findReferenceVersion, replaceReference } from "@/db/queries/reference";
import { readReference, referenceVersion } from "./read-reference";

/** Brings categories, countries, regions and cities to what the product ships; says whether that took a change. */
export async function loadReference(): Promise<boolean> {
  const version = referenceVersion();
  return copyTransaction(async (tx, client) => {
    await lockDirectory(tx);
    if ((await findReferenceVersion(tx)) === version) return false;
    await replaceReference(client, readReference(), version);
    return true;
  });
}
