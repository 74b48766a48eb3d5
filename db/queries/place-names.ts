import "server-only";
import { inArray } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { countries, regions } from "@/db/schema/directory";

/** English names of countries (ISO 3166-1) and regions (ISO 3166-2), by code. */
export async function selectPlaceNames(conn: Conn, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await conn
    .select({ code: countries.code, name: countries.name })
    .from(countries)
    .where(inArray(countries.code, codes))
    .union(conn.select({ code: regions.code, name: regions.name }).from(regions).where(inArray(regions.code, codes)));
  return new Map(rows.map((row) => [row.code, row.name]));
}
