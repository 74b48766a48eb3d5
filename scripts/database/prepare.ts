import { parseArgs } from "node:util";
import { disconnect } from "@/db/client";
import { createSetupLink } from "@/lib/accounts/setup-link";
import { prepareDatabase } from "./prepare-database";

/** Prepares DATABASE_URL; with --address, prints the link that claims the installation, unless it is claimed. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { address: { type: "string" } } });
  await prepareDatabase();
  if (values.address) console.log((await createSetupLink(values.address)) ?? "");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
