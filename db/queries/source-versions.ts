import "server-only";
import { and, inArray } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { sources } from "@/db/schema/directory";

/** Source key to the version of its data, for the sources that a workspace sees; only those asked for, if any are. */
export async function selectSourceVersions(
  conn: Conn,
  f: { workspaceId: string; keys: string[] },
): Promise<Record<string, string>> {
  const rows = await conn
    .select({ key: sources.key, version: sources.version })
    .from(sources)
    .where(
      and(
        inArray(sources.workspaceId, [f.workspaceId, SHARED_WORKSPACE]),
        f.keys.length > 0 ? inArray(sources.key, f.keys) : undefined,
      ),
    );
  return Object.fromEntries(rows.map(({ key, version }) => [key, version]));
}
