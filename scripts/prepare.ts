import { existsSync } from "node:fs";
import { disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { env } from "@/lib/env";

/** Makes a database ready to serve: tables, queue and starter directory. Prints nothing unless it fails. */
async function prepare(): Promise<void> {
  await migrate(env().DATABASE_URL);
  if (existsSync("lib/queue/prepare-queue.ts")) {
    const { prepareQueue } = await import("@/lib/queue/prepare-queue");
    await prepareQueue();
  }
  if (existsSync("lib/directory/prepare-directory.ts")) {
    const { prepareDirectory } = await import("@/lib/directory/prepare-directory");
    await prepareDirectory();
  }
}

try {
  await prepare();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
