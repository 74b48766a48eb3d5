import { migrate } from "@/db/migrate";
import { prepareDirectory } from "@/lib/directory/prepare-directory";
import { env } from "@/lib/env";
import { prepareQueue } from "@/lib/queue/prepare-queue";

/** Makes a database ready to serve: tables, queue and starter directory. Done again, it finds nothing to do. */
export async function prepareDatabase(): Promise<void> {
  await migrate(env().DATABASE_URL);
  await prepareQueue();
  await prepareDirectory();
}
