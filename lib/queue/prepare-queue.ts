import { PgBoss } from "pg-boss";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { QUEUE_SCHEMA, QUEUES, SCHEDULES } from "./queue-options";

/** Brings the queue's tables and queues up to date; safe when two processes do it at once. */
export async function prepareQueue(): Promise<void> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the queue could not be prepared"));
  try {
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
    for (const [name, cron] of Object.entries(SCHEDULES)) await boss.schedule(name, cron, {}, { tz: "UTC" });
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}
