import { PgBoss } from "pg-boss";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { QUEUE_SCHEMA } from "./queue-options";

declare global {
  var prospectorSender: Promise<PgBoss> | undefined;
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    migrate: false,
    registerInstance: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the queue is not reachable"));
  try {
    return await boss.start();
  } catch (error) {
    globalThis.prospectorSender = undefined;
    await boss.stop({ graceful: false, close: true }).catch(() => undefined);
    throw error;
  }
}

/** The queue for sending alone; on globalThis, because hot reload runs this module again. */
export function sender(): Promise<PgBoss> {
  globalThis.prospectorSender ??= start();
  return globalThis.prospectorSender;
}
