import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Tx } from "@/db/client";
import type { JobName } from "./jobs";
import { sender } from "./sender";

const ENDED = ["completed", "cancelled", "failed"];

/** Whether the queue still gives it to somebody, or has; one that it has forgotten has ended long ago. */
export async function isLiveJob(tx: Tx, name: JobName, id: string): Promise<boolean> {
  const boss = await sender();
  const [job] = await boss.findJobs(name, { id, db: fromDrizzle(tx, sql) });
  return job !== undefined && !ENDED.includes(job.state);
}
