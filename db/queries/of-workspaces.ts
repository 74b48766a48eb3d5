import "server-only";
import { type SQL, sql } from "drizzle-orm";

/** Rows of any of these workspaces: one's own and the installation's. */
export function ofWorkspaces(column: string, workspaceIds: string[]): SQL {
  const ids = workspaceIds.map((id) => sql`${id}::uuid`);
  return sql`${sql.raw(column)} in (${sql.join(ids, sql`, `)})`;
}
