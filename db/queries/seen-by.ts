import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { SHARED_WORKSPACE } from "@/db/schema/columns";

/** Own and shared rows: what the workspace sees. Shared rows see each other only. */
export function seenBy(workspaceId: string): SQL {
  return sql`(${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid)`;
}
