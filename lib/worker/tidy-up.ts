import { transaction } from "@/db/client";
import { deleteOldEvents } from "@/db/queries/events";
import { deleteExpiredChunks } from "@/db/queries/exports";
import { deleteOldIdempotencyKeys } from "@/db/queries/idempotency";
import { deleteQuietAddresses } from "@/db/queries/windows";

/** Deletes what nothing reads any more. */
export async function tidyUp(): Promise<void> {
  await transaction(deleteOldIdempotencyKeys);
  await transaction(deleteQuietAddresses);
  await transaction(deleteOldEvents);
  await transaction(deleteExpiredChunks);
}
