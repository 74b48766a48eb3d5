import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { type Conn, rowsOf } from "@/db/client";
import {
  categories,
  type cities,
  type countries,
  type placeAliases,
  type regions,
  type zipCodes,
} from "@/db/schema/directory";
import { copyRows } from "./copy-rows";

export type Reference = {
  categories: (typeof categories.$inferSelect)[];
  countries: (typeof countries.$inferSelect)[];
  regions: (typeof regions.$inferSelect)[];
  cities: (typeof cities.$inferSelect)[];
  aliases: (typeof placeAliases.$inferSelect)[];
  zipCodes: (typeof zipCodes.$inferSelect)[];
};

const COLUMNS = {
  categories: { key: "key", name: "name", terms: "terms" },
  countries: { code: "code", name: "name" },
  regions: { code: "code", name: "name", country: "country" },
  cities: {
    id: "id",
    name: "name",
    name_key: "nameKey",
    region: "region",
    country: "country",
    population: "population",
    latitude: "latitude",
    longitude: "longitude",
  },
  aliases: { kind: "kind", place: "place", name: "name", key: "key" },
  zipCodes: { code: "code", name: "name", name_key: "nameKey", region: "region" },
} as const satisfies { [T in keyof Reference]: Record<string, keyof Reference[T][number]> };

/** Which reference data the tables hold: kept as a comment on one of them, so that it commits with their rows. */
export async function findReferenceVersion(conn: Conn): Promise<string | null> {
  const [row] = await rowsOf<{ version: string | null }>(
    conn,
    sql`select obj_description('categories'::regclass, 'pg_class') as version`,
  );
  return row?.version ?? null;
}

export async function replaceReference(client: PoolClient, reference: Reference, version: string): Promise<void> {
  await client.query(
    "delete from categories; delete from countries; delete from regions; delete from cities; delete from place_aliases; delete from zip_codes",
  );
  await copyRows(client, "categories", COLUMNS.categories, reference.categories);
  await copyRows(client, "countries", COLUMNS.countries, reference.countries);
  await copyRows(client, "regions", COLUMNS.regions, reference.regions);
  await copyRows(client, "cities", COLUMNS.cities, reference.cities);
  await copyRows(client, "place_aliases", COLUMNS.aliases, reference.aliases);
  await copyRows(client, "zip_codes", COLUMNS.zipCodes, reference.zipCodes);
  await client.query(`comment on table categories is ${client.escapeLiteral(version)}`);
  await client.query("analyze categories, countries, regions, cities, place_aliases, zip_codes");
}

export async function selectCategoryNames(conn: Conn, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await conn
    .select({ key: categories.key, name: categories.name })
    .from(categories)
    .where(inArray(categories.key, keys));
  return new Map(rows.map(({ key, name }) => [key, name]));
}
