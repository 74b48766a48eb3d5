import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";

/** A city as it was called: its key by its own name, and as other names are compared. */
export type AskedCity = { at: number; region: string; cityKey: string; alias: string };

/** All names of the cities that are called so in their regions, but for those that another city there has as its own. */
export function selectCityNames(conn: Conn, asked: AskedCity[]): Promise<{ at: number; name: string }[]> {
  return rowsOf(
    conn,
    sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(at int, region text, "cityKey" text, alias text)
    ), zip as materialized (
      select a.at, z.* from asked a join zip_codes z on z.region = a.region and z.code = a.alias
    ), own as materialized (
      select a.at, c.id, c.region from asked a join cities c on c.region = a.region and c.name_key = a."cityKey"
      union all
      select z.at, c.id, c.region from zip z join cities c on c.region = z.region and c.name_key = z.name_key
    ), found as materialized (
      select * from own
      union all
      select a.at, c.id, c.region from asked a
        join place_aliases p on p.kind = 'city' and p.key = a.alias
        join cities c on c.id = p.place::int and c.region = a.region
      where a.at not in (select at from own)
    )
    select f.at, c.name from found f join cities c using (id)
    union all select at, name from zip
    union all
    select f.at, p.name from found f join place_aliases p on p.kind = 'city' and p.place = f.id::text
    where not exists (select from cities o where o.region = f.region and o.name_key = p.key and o.id <> f.id)`,
  );
}
