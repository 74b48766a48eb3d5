import { join } from "node:path";
import type { Settings } from "@/lib/base/env";
import { step } from "@/scripts/process/progress.mjs";
import { acquirePostgres } from "./postgres/embedded-postgres";

export type Database = {
  url: string;
  /** For people: where the data lives. */
  where: string;
  /** Starts the embedded server again if it died; answers its address. */
  mend: () => Promise<string>;
  release: () => Promise<void>;
};

/** DATABASE_URL, or the embedded server of the data folder. */
export async function openDatabase({ DATABASE_URL, PROSPECTOR_DATA_DIR }: Settings): Promise<Database> {
  if (DATABASE_URL) {
    const { host, pathname } = new URL(DATABASE_URL);
    const where = `PostgreSQL at ${host}${pathname} (DATABASE_URL)`;
    return { url: DATABASE_URL, where, mend: async () => DATABASE_URL, release: async () => {} };
  }
  const server = await step("Starting PostgreSQL", () => acquirePostgres(join(PROSPECTOR_DATA_DIR)));
  return { ...server, where: `${server.data} (embedded PostgreSQL)` };
}
