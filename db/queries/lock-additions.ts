import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** One of a kind is added to a workspace, or changed, at a time: so what holds of all of them goes on to hold. */
export async function lockAdditions(
  tx: Tx,
  workspaceId: string,
  kind: "exports" | "webhooks" | "members" | "lead changes" | "views" | "uploads",
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${workspaceId}`}, 7306010005))`);
}
