import "server-only";
import { inArray } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { countries, placeAliases, regions } from "@/db/schema/directory";

/** What countries and regions are called, in every language that we have: some ten thousand names. */
export async function selectPlaceWords(conn: Conn) {
  const ofPlaces = { kind: placeAliases.kind, place: placeAliases.place, name: placeAliases.name };
  return {
    countries: await conn.select({ code: countries.code, name: countries.name }).from(countries),
    regions: await conn.select({ code: regions.code, name: regions.name, country: regions.country }).from(regions),
    aliases: await conn
      .select(ofPlaces)
      .from(placeAliases)
      .where(inArray(placeAliases.kind, ["country", "region"])),
  };
}
