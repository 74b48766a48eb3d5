import "server-only";
import { inArray } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { users } from "@/db/schema/identity";
import { shownName } from "./shown-name";

/** By id, the name or else the email address of each of these people. */
export async function selectUserNames(conn: Conn, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await conn
    .select({ id: users.id, name: shownName<string>(users) })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
