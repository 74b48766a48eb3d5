import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { users } from "@/db/schema/identity";

/** By id, the name or else the email address of each of these people. */
export async function selectUserNames(conn: Conn, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await conn
    .select({ id: users.id, name: sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})` })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
