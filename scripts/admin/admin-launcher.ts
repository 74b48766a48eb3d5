import { join } from "node:path";
import { settings } from "@/lib/base/env";
import { acquirePostgres } from "@/scripts/database/postgres/embedded-postgres";
import { startNode } from "@/scripts/process/children";

/** Runs one operator's command on the product's database, starting the embedded server for it if nothing runs. */
export default async function admin(_command: string, args: string[]): Promise<void> {
  const config = settings();
  const asksForHelp = args.length === 0 || args.some((arg) => arg === "--help" || arg === "-h");
  const server =
    asksForHelp || config.DATABASE_URL ? undefined : await acquirePostgres(join(config.PROSPECTOR_DATA_DIR));
  const child = startNode(["--conditions=react-server", "--import", "tsx", "scripts/admin/admin.ts", ...args], {
    env: { PROSPECTOR_LOG: "silent", ...(server && { DATABASE_URL: server.url }) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  await server?.release();
}
