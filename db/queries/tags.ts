import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { tags } from "@/db/schema/tags";
import { folded } from "@/lib/contract/folded";

type Typed = { workspaceId: string; names: readonly string[] };

/** Which spellings are one tag. */
export function tagKey(name: string): string {
  return folded(name) || name;
}

/** How the workspace spells those of these tags that it has, by the spelling that was typed. */
export async function selectTagNames(conn: Conn, { workspaceId, names }: Typed): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await conn
    .select({ key: tags.key, name: tags.name })
    .from(tags)
    .where(and(eq(tags.workspaceId, workspaceId), inArray(tags.key, names.map(tagKey))));
  const nameOf = new Map(rows.map(({ key, name }) => [key, name]));
  return new Map(
    names.flatMap((typed) => {
      const name = nameOf.get(tagKey(typed));
      return name === undefined ? [] : [[typed, name] as const];
    }),
  );
}

/** The same, of tags that leads are about to get: a new one is spelled from now on as it is here. */
export async function insertTags(tx: Tx, { workspaceId, names }: Typed): Promise<Map<string, string>> {
  const first = new Map(names.toReversed().map((name) => [tagKey(name), name]));
  // In one order, so that two changes that bring the same tags wait for each other instead of locking each other out.
  const rows = [...first].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, name]) => ({ workspaceId, key, name }));
  if (rows.length > 0) await tx.insert(tags).values(rows).onConflictDoNothing();
  return selectTagNames(tx, { workspaceId, names });
}

/** The workspace's spelling of a tag, as a scalar; null where it has no such tag. */
export function tagNameOf({ workspaceId, name }: { workspaceId: string; name: string }): SQL {
  return sql`(select ${tags.name} from ${tags} where ${tags.workspaceId} = ${workspaceId}::uuid and ${tags.key} = ${tagKey(name)})`;
}
