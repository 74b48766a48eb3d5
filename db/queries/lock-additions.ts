import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** One of a kind is added to a workspace at a time, so that none comes beyond how many there may be. */
export async function lockAdditions(
  tx: Tx,
  workspaceId: string,
  kind: "exports" | "webhooks" | "lead changes",
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${workspaceId}`}, 7306010005))`);
}
