import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Tx } from "@/db/client";
import type { JobData, JobName } from "./jobs";
import { sender } from "./sender";

/** The job commits with the transaction, or never was. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, data: JobData<Name>): Promise<void> {
  const boss = await sender();
  const id = await boss.send(name, data, { db: fromDrizzle(tx, sql) });
  if (id === null) throw new Error(`the queue took no ${name} job`);
}
