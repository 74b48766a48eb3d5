import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { JobName } from "./jobs";
import { sender } from "./sender";

/** A job as the queue gave it to a worker: each time that it is given to another, it counts one more. */
export type GivenJob = { id: string; retryCount: number };

/** What pg-boss answers, though its types do not say so. */
const TOUCHED = z.object({ affected: z.int() });

/** Whether the queue still means this worker by the job; then it gives it to nobody else before the transaction ends. */
export async function holdJob(tx: Tx, name: JobName, { id, retryCount }: GivenJob): Promise<boolean> {
  const boss = await sender();
  const touched = await boss.touch(name, { id, retryCount }, { db: fromDrizzle(tx, sql) });
  return TOUCHED.parse(touched).affected > 0;
}
