import { type Tx, transaction } from "@/db/client";
import { deleteOldApiRequests } from "@/db/queries/api-requests";
import { deleteOldAuditEvents } from "@/db/queries/audit-events";
import { deleteOldEvents } from "@/db/queries/events";
import { deleteExpiredChunks } from "@/db/queries/exports";
import { fillLeads } from "@/db/queries/fill-leads";
import { deleteOldIdempotencyKeys } from "@/db/queries/idempotency";
import { deleteOldChangedLeads } from "@/db/queries/lead-changes";
import { deleteExpiredPasswordLinks } from "@/db/queries/password-links";
import { deleteEndedSessions, deleteUnusedDevices } from "@/db/queries/sessions";
import { deleteForgottenTries } from "@/db/queries/tries";
import { dropOldUploads } from "@/db/queries/uploads";
import { deleteQuietAddresses } from "@/db/queries/windows";
import { dropOldDetail } from "./drop-old-detail";

const BATCH_ROWS = 5_000;

/** In transactions of their own: there may be millions. */
async function tidyUpInPieces(deletePiece: (tx: Tx, take: number) => Promise<number>): Promise<void> {
  while ((await transaction((tx) => deletePiece(tx, BATCH_ROWS))) === BATCH_ROWS) {}
}

/** Deletes what nothing reads any more, and fills in what an older version has left out. */
export async function tidyUp(): Promise<void> {
  await tidyUpInPieces(deleteOldAuditEvents);
  await transaction(deleteOldIdempotencyKeys);
  await transaction(deleteOldChangedLeads);
  await transaction(deleteQuietAddresses);
  await transaction(deleteForgottenTries);
  await transaction(deleteEndedSessions);
  await transaction(deleteExpiredPasswordLinks);
  await transaction(deleteUnusedDevices);
  await transaction(deleteOldEvents);
  await transaction(deleteExpiredChunks);
  while ((await transaction((tx) => dropOldUploads(tx, 1))) === 1) {}
  await tidyUpInPieces(deleteOldApiRequests);
  await tidyUpInPieces(fillLeads);
  await dropOldDetail();
}
