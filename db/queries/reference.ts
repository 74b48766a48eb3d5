import "server-only";
import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { type Conn, rowsOf } from "@/db/client";
import { categories, type cities, countries, type placeAliases, regions, type zipCodes } from "@/db/schema/directory";
import { copyRows } from "./copy-rows";

type Names = Map<string, string>;

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
  countries: { code: "code", name: "name", name_key: "nameKey" },
  regions: { code: "code", name: "name", country: "country", name_key: "nameKey" },
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

/** The English name of every category, country (ISO 3166-1) and region (ISO 3166-2) by its code. */
export async function selectReferenceNames(conn: Conn): Promise<{ categories: Names; places: Names }> {
  const ofCategories = await conn.select({ key: categories.key, name: categories.name }).from(categories);
  const ofPlaces = await conn
    .select({ key: countries.code, name: countries.name })
    .from(countries)
    .union(conn.select({ key: regions.code, name: regions.name }).from(regions));
  const named = (rows: { key: string; name: string }[]) => new Map(rows.map(({ key, name }) => [key, name]));
  return { categories: named(ofCategories), places: named(ofPlaces) };
}
