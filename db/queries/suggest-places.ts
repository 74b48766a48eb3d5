import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Place } from "@/lib/contract/directory";
import { ofWorkspaces } from "./of-workspaces";

export type PlaceRow = Place;
export type PlaceSearch = {
  workspaceIds: string[];
  /** Folded, as names and other names are. */
  name: string;
  /** As names of cities are compared. */
  cityKey: string;
  /** What stood after a comma, folded; empty where nothing did. */
  within: string;
  /** A ZIP code or the beginning of one; empty where it is none. */
  zip: string;
  limit: number;
};

/** People of a city that is meant by a name before the region that is called after it. */
const LARGE = 100_000;

/** Of a name: 0 the same, 1 begins so, 2 a word of it does. */
const rankOf = (key: SQL, asked: string, isCode: SQL) => sql`case
  when ${key} = ${asked} or ${isCode} then 0
  when starts_with(${key}, ${asked}) then 1
  when position(' ' || ${asked} in ${key}) > 0 then 2
end`;

/** Countries, regions and cities, by other names too; what holds companies comes before what holds none, and large before small. */
export function suggestPlaces(
  conn: Conn,
  { workspaceIds, name, cityKey, within, zip, limit }: PlaceSearch,
): Promise<PlaceRow[]> {
  const code = name.toUpperCase().replace(" ", "-");
  const held = (kind: string) => sql`
    select key, sum(companies)::int as companies from directory_counts
    where kind = ${kind} and ${ofWorkspaces("workspace_id", workspaceIds)} group by key`;
  const inCountry = sql`c.code in (select code from around)`;
  const inRegion = sql`(r.code in (select code from around) or ${inCountry})`;
  const begins = (text: string) => `${text.replace(/[\\%_]/g, "\\$&")}%`;
  return rowsOf<PlaceRow>(
    conn,
    sql`
      with c as materialized (
        select code, name, name_key as key, coalesce(h.companies, 0) as companies
        from countries left join (${held("country")}) h on h.key = code
      ), r as materialized (
        select code, name, country, name_key as key, coalesce(h.companies, 0) as companies
        from regions left join (${held("region")}) h on h.key = code
      ), around as materialized (
        select code from c where ${within} <> '' and (starts_with(key, ${within}) or code = ${within.toUpperCase()})
        union select code from r where ${within} <> '' and (starts_with(key, ${within}) or split_part(code, '-', 2) = ${within.toUpperCase()})
        union select place from place_aliases where ${within} <> '' and kind <> 'city' and key like ${begins(within)}
      ), alias as materialized (
        select distinct on (kind, place) kind, place, name, key = ${name} as is_equal from place_aliases
        where key = ${name} or (length(${name}) > 1 and key like ${begins(name)})
        order by kind, place, key = ${name} desc, length(key), key
      ), found as (
        select 'country' as kind, c.code, c.name, a.name as also, 'Country' as context, c.companies, 0 as population,
          ${rankOf(sql`c.key`, name, sql`c.code = ${code}`)} as rank, a.is_equal
        from c left join alias a on a.kind = 'country' and a.place = c.code where ${within} = ''
        union all
        select 'region', r.code, r.name, a.name, c.name, r.companies, 0,
          ${rankOf(sql`r.key`, name, sql`r.code = ${code} or (r.companies > 0 and split_part(r.code, '-', 2) = ${code})`)}, a.is_equal
        from r join c on c.code = r.country left join alias a on a.kind = 'region' and a.place = r.code
        where ${within} = '' or ${inCountry}
        union all
        (
          select 'city', s.region, s.name, a.name, r.name || ', ' || c.name, null::int, s.population,
            case when s.name_key = ${cityKey} then 0 when s.name_key like ${begins(cityKey)} then 1 end, a.is_equal
          from (
            select id from cities where length(${cityKey}) > 1 and name_key like ${begins(cityKey)}
            union select place::int from alias where kind = 'city'
          ) asked join cities s using (id) join r on r.code = s.region join c on c.code = s.country
            left join alias a on a.kind = 'city' and a.place = s.id::text
          where ${within} = '' or ${inRegion}
          order by s.name_key = ${cityKey} or coalesce(a.is_equal, false) desc, s.population desc, s.id limit ${limit}
        )
        union all
        select distinct on (z.region, z.name_key) 'city', z.region, coalesce(s.name, z.name),
          case when z.code = ${zip} then z.code else ${zip} || '…' end, r.name || ', ' || c.name, null::int,
          coalesce(s.population, 0), null::int, z.code = ${zip}
        from zip_codes z left join cities s on s.region = z.region and s.name_key = z.name_key
          join r on r.code = z.region join c on c.code = r.country
        where length(${zip}) >= 3 and z.code like ${begins(zip)} and (${within} = '' or ${inRegion})
      ), ranked as (
        select *, case when rank = 0 or is_equal then 0 when rank = 1 then 1
          when also is not null then case when kind = 'city' then 1 else 2 end when rank = 2 then 3 end as place_rank
        from found
      )
      select kind, code, name, case when rank = 0 or (rank = 1 and is_equal is not true) then null else also end as also, context, companies
      from ranked where place_rank is not null
      order by place_rank, case when kind = 'country' then 0 when companies > 0 and (rank = 0 or (rank = 1 and is_equal is not true)) then 1 when population >= ${LARGE} then 2
          when companies > 0 then 3 when kind = 'city' then 4 else 5 end,
        companies desc nulls last, population desc, name collate names, code
      limit ${limit}
    `,
  );
}
