import { transaction } from "@/db/client";
import { deleteOldAuditEvents } from "@/db/queries/audit-events";
import { deleteOldEvents } from "@/db/queries/events";
import { deleteExpiredChunks } from "@/db/queries/exports";
import { deleteOldIdempotencyKeys } from "@/db/queries/idempotency";
import { deleteOldChangedLeads } from "@/db/queries/lead-changes";
import { deleteQuietAddresses } from "@/db/queries/windows";

/** Deletes what nothing reads any more. */
export async function tidyUp(): Promise<void> {
  await transaction(deleteOldAuditEvents);
  await transaction(deleteOldIdempotencyKeys);
  await transaction(deleteOldChangedLeads);
  await transaction(deleteQuietAddresses);
  await transaction(deleteOldEvents);
  await transaction(deleteExpiredChunks);
}
