import { migrate } from "@/db/migrate";
import { secureTenants } from "@/db/secure-tenants";
import { env } from "@/lib/base/env";
import { prepareQueue } from "@/lib/queue/prepare-queue";
import { QUEUE_SCHEMA } from "@/lib/queue/queue-options";
import { prepareDirectory } from "@/lib/sources/prepare-directory";

/** Makes a database ready to serve: tables, queue and starter directory. Done again, it finds nothing to do. */
export async function prepareDatabase(): Promise<void> {
  await migrate(env().DATABASE_URL);
  await prepareQueue();
  await secureTenants(env().DATABASE_URL, QUEUE_SCHEMA);
  await prepareDirectory();
}
