import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Place } from "@/lib/contract/directory";
import { ofWorkspaces } from "./of-workspaces";

export type PlaceRow = Place;
export type PlaceSearch = {
  workspaceIds: string[];
  /** Folded, as the names are compared. */
  name: string;
  cityKey: string;
  /** What stood after a comma, folded; empty where nothing did. */
  within: string;
  limit: number;
};

/** Words as `fold` makes them, whatever locale the database was made with; most names need no more than lower case. */
const folded = (column: string) =>
  sql.raw(`case when ${column} ~ '^[A-Za-z ]*$' then lower(${column}) else trim(regexp_replace(lower(translate(
    regexp_replace(normalize(${column}, NFKD), '[\u0300-\u036f''’]', '', 'g'), 'ŁłØøĐđİı', 'LlOoDdIi')), '[^a-z0-9]+', ' ', 'g')) end`);

/** Of a name: 0 the same, 1 begins so, 2 a word of it does. */
const rankOf = (key: SQL, asked: string, isCode: SQL) => sql`case
  when ${key} = ${asked} or ${isCode} then 0
  when starts_with(${key}, ${asked}) then 1
  when position(' ' || ${asked} in ${key}) > 0 then 2
end`;

/** Countries, regions and cities; what holds companies comes before what holds none. */
export function suggestPlaces(
  conn: Conn,
  { workspaceIds, name, cityKey, within, limit }: PlaceSearch,
): Promise<PlaceRow[]> {
  const code = name.toUpperCase().replace(" ", "-");
  const held = (kind: string) => sql`
    select key, sum(companies)::int as companies from directory_counts
    where kind = ${kind} and ${ofWorkspaces("workspace_id", workspaceIds)} group by key`;
  const inCountry = sql`(starts_with(c.key, ${within}) or c.code = ${within.toUpperCase()})`;
  const inRegion = sql`(starts_with(r.key, ${within}) or split_part(r.code, '-', 2) = ${within.toUpperCase()} or ${inCountry})`;
  return rowsOf<PlaceRow>(
    conn,
    sql`
      with c as materialized (
        select code, name, ${folded("name")} as key, coalesce(h.companies, 0) as companies
        from countries left join (${held("country")}) h on h.key = code
      ), r as materialized (
        select code, name, country, ${folded("name")} as key, coalesce(h.companies, 0) as companies
        from regions left join (${held("region")}) h on h.key = code
      ), found as (
        select 'country' as kind, c.code, c.name, 'Country' as context, c.companies, 0 as population,
          ${rankOf(sql`c.key`, name, sql`c.code = ${code}`)} as rank
        from c where ${within} = ''
        union all
        select 'region', r.code, r.name, c.name, r.companies, 0,
          ${rankOf(sql`r.key`, name, sql`r.code = ${code} or (r.companies > 0 and split_part(r.code, '-', 2) = ${code})`)}
        from r join c on c.code = r.country where ${within} = '' or ${inCountry}
        union all
        (
          select 'city', s.region, s.name, r.name || ', ' || c.name, null::int, s.population,
            case when s.name_key = ${cityKey} then 0 else 1 end
          from cities s join r on r.code = s.region join c on c.code = s.country
          where length(${cityKey}) > 1 and s.name_key like ${`${cityKey}%`} and (${within} = '' or ${inRegion})
          order by s.population desc, s.id limit ${limit}
        )
      )
      select kind, code, name, context, companies from found
      where rank is not null
      order by rank, case when kind = 'country' then 0 when companies > 0 then 1 when kind = 'city' then 2 else 3 end,
        companies desc nulls last, population desc, name, code
      limit ${limit}
    `,
  );
}
