import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Place } from "@/lib/contract/directory";
import { ofWorkspaces } from "./of-workspaces";

/** One reading of what somebody has written. */
export type PlaceReading = {
  /** Folded, as names and other names are. */
  name: string;
  /** As names of cities are compared. */
  cityKey: string;
  /** Folded: each holds the place, and the place of the one before. At most two. */
  within: string[];
  /** No comma has said where the name ends: it and what holds it must be called so to the letter. */
  isSplit: boolean;
  /** A ZIP code or the beginning of one; empty where it is none. */
  zip: string;
};

export type PlaceSearch = {
  workspaceIds: string[];
  /** The readings of each text. */
  asked: PlaceReading[][];
  /** How many places each text gives at most. */
  limit: number;
  /** Only what is called so, or has that code: nothing that merely begins so. */
  isExact?: boolean;
};

export type PlaceRow = Place & {
  /** The number of its text. */
  at: number;
  /** 0 to 2 where it is called so, or has that code: the same for all that are meant as likely. */
  rank: number;
  population: number;
};

/** People of a city that is meant by a name before the region that is called after it. */
export const LARGE_CITY = 100_000;

/** Of `rank`: by its name, by a name without a comma before what holds it, and within something that only begins as was written. */
const CALLED_SO = 2;

const codeOf = (name: string) => name.toUpperCase().replace(" ", "-");

/** After every key that begins with the text, or where none may merely do so after the text alone, as bytes are compared. */
const endOf = (text: string, isWhole: boolean) => text + (isWhole ? " " : "\u{10ffff}");
const between = (key: SQL, text: SQL, end: SQL) => sql`${key} ~>=~ ${text} and ${key} ~<~ ${end}`;

/** Each text that holds places once, with a number. */
function contextsOf(asked: PlaceReading[][]) {
  const contexts = new Map<string, { id: number; key: string; end: string; code: string; isSplit: boolean }>();
  const idOf = (key: string, isSplit: boolean): number => {
    const known = contexts.get(`${isSplit} ${key}`)?.id;
    if (known !== undefined) return known;
    const id = contexts.size;
    contexts.set(`${isSplit} ${key}`, { id, key, end: endOf(key, false), code: codeOf(key), isSplit });
    return id;
  };
  const readings = asked.flatMap((list, at) =>
    list.map(({ within, isSplit, ...reading }, nth) => ({
      ...reading,
      at,
      nth,
      isSplit,
      code: codeOf(reading.name),
      word: ` ${reading.name}`,
      end: endOf(reading.name, isSplit || reading.name.length < 2),
      cityEnd: endOf(reading.cityKey, isSplit),
      inner: within[0] === undefined ? null : idOf(within[0], isSplit),
      outer: within[1] === undefined ? null : idOf(within[1], isSplit),
    })),
  );
  return { readings, contexts: [...contexts.values()] };
}

/**
 * Countries, regions and cities, by other names too, for any number of texts at once; what holds companies comes before what
 * holds none, and large before small.
 */
export function suggestPlaces(
  conn: Conn,
  { workspaceIds, asked, limit, isExact = false }: PlaceSearch,
): Promise<PlaceRow[]> {
  const { readings, contexts } = contextsOf(asked);
  const held = (kind: string) => sql`
    select key, sum(companies)::int as companies from directory_counts
    where kind = ${kind} and ${ofWorkspaces("workspace_id", workspaceIds)} group by key`;
  const loosely = (part: SQL) => (isExact ? sql`` : part);
  /** Or a word of it. */
  const begins = (words: SQL) => sql`not a."isSplit" and position(a.word in ${words}) > 0`;
  const rankOf = (key: SQL, isCode: SQL) => sql`case
    when ${key} = a.name or ${isCode} then 0
    ${loosely(sql`when not a."isSplit" then case when starts_with(${key}, a.name) then 1 when position(a.word in ' ' || ${key}) > 0 then 2 end`)}
  end`;
  const isIn = (codes: SQL) =>
    sql`(a.inner is null or a.inner_near && ${codes}) and (a.outer is null or a.outer_near && ${codes})`;
  const isJustIn = (codes: SQL) =>
    sql`coalesce((a.inner is null or a.inner_equal && ${codes}) and (a.outer is null or a.outer_equal && ${codes}), false)`;
  const country = sql`array[c.code]`;
  const region = sql`array[r.code, c.code]`;
  return rowsOf<PlaceRow>(
    conn,
    sql`
      with c as materialized (
        select code, name, name_key as key, ' ' || name_key as words, coalesce(h.companies, 0) as companies
        from countries left join (${held("country")}) h on h.key = code
      ), r as materialized (
        select code, split_part(code, '-', 2) as short, name, country, name_key as key, ' ' || name_key as words, coalesce(h.companies, 0) as companies
        from regions left join (${held("region")}) h on h.key = code
      ), context as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(contexts)}::text::jsonb) as x(id int, key text, "end" text, code text, "isSplit" bool)
      ), around as materialized (
        select id, array_agg(code) as near, array_agg(code) filter (where is_equal) as equal from (
          select x.id, c.code, true as is_equal from context x join c on c.key = x.key
          union all select x.id, c.code, true from context x join c on c.code = x.code
          union all select x.id, r.code, true from context x join r on r.key = x.key
          union all select x.id, r.code, true from context x join r on r.code = x.code
          union all select x.id, r.code, true from context x join r on r.short = x.code
          union all select x.id, p.place, true from context x join place_aliases p on p.key = x.key and p.kind <> 'city'
          union all select x.id, c.code, false from context x join c on left(c.key, 1) = left(x.key, 1) and starts_with(c.key, x.key) where not x."isSplit"
          union all select x.id, r.code, false from context x join r on left(r.key, 1) = left(x.key, 1) and starts_with(r.key, x.key) where not x."isSplit"
          union all select x.id, p.place, false from context x cross join lateral (
            select kind, place from place_aliases where ${between(sql`key`, sql`x.key`, sql`x."end"`)} offset 0
          ) p where p.kind <> 'city' and not x."isSplit"
        ) named group by id
      ), asked as materialized (
        select a.*, i.near as inner_near, i.equal as inner_equal, o.near as outer_near, o.equal as outer_equal
        from jsonb_to_recordset(${JSON.stringify(readings)}::text::jsonb)
          as a(at int, nth int, name text, word text, "end" text, code text, "cityKey" text, "cityEnd" text, "isSplit" bool, zip text, "inner" int, "outer" int)
          left join around i on i.id = a.inner left join around o on o.id = a.outer
      ), alias as materialized (
        select distinct on (a.at, a.nth, p.kind, p.place) a.at, a.nth, p.kind, p.place, p.name, p.key = a.name as is_equal
        from asked a join place_aliases p on ${
          isExact ? sql`p.key = a.name` : between(sql`p.key`, sql`a.name`, sql`a."end"`)
        }
        order by a.at, a.nth, p.kind, p.place, p.key = a.name desc, length(p.key), p.key
      ), area as materialized (
        select at, nth, code, max(also) as also, bool_or(is_equal) as is_equal from (
          select a.at, a.nth, c.code, null as also, null::bool as is_equal from asked a join c on c.key = a.name
          union all select a.at, a.nth, c.code, null, null from asked a join c on c.code = a.code
          union all select a.at, a.nth, r.code, null, null from asked a join r on r.key = a.name
          union all select a.at, a.nth, r.code, null, null from asked a join r on r.code = a.code
          union all select a.at, a.nth, r.code, null, null from asked a join r on r.short = a.code
          union all select at, nth, place, name, is_equal from alias where kind <> 'city'
          ${loosely(sql`
          union all select a.at, a.nth, c.code, null, null from asked a join c on ${begins(sql`c.words`)}
          union all select a.at, a.nth, r.code, null, null from asked a join r on a.name <> '' and ${begins(sql`r.words`)}`)}
        ) named group by at, nth, code
      ), city as materialized (
        select at, nth, id, max(also) as also, bool_or(is_equal) as is_equal from (
          select a.at, a.nth, s.id, null as also, null::bool as is_equal from asked a join cities s on length(a."cityKey") > 1 and ${
            isExact ? sql`s.name_key = a."cityKey"` : between(sql`s.name_key`, sql`a."cityKey"`, sql`a."cityEnd"`)
          }
          union all select at, nth, place::int, name, is_equal from alias where kind = 'city'
        ) named group by at, nth, id
      ), found as (
        select a.at, a.nth, 'country' as kind, c.code, c.name, q.also, 'Country' as context, c.companies, 0 as population,
          ${rankOf(sql`c.key`, sql`c.code = a.code`)} as rank, q.is_equal, true as is_just_in
        from area q join asked a using (at, nth) join c on c.code = q.code
        where a.inner is null
        union all
        select a.at, a.nth, 'region', r.code, r.name, q.also, c.name, r.companies, 0,
          ${rankOf(sql`r.key`, sql`r.code = a.code or (r.companies > 0 and r.short = a.code)`)}, q.is_equal, ${isJustIn(country)}
        from area q join asked a using (at, nth) join r on r.code = q.code join c on c.code = r.country
        where ${isIn(country)}
        union all
        select a.at, a.nth, 'city', s.region, s.name, q.also, r.name || ', ' || c.name, null::int, s.population,
          case when s.name_key = a."cityKey" then 0 when starts_with(s.name_key, a."cityKey") then 1 end, q.is_equal, ${isJustIn(region)}
        from city q join asked a using (at, nth) join cities s using (id) join r on r.code = s.region join c on c.code = s.country
        where ${isIn(region)}
        union all
        select distinct on (a.at, a.nth, z.region, z.name_key) a.at, a.nth, 'city', z.region, coalesce(s.name, z.name),
          case when z.code = a.zip then z.code else a.zip || '…' end, r.name || ', ' || c.name, null::int,
          coalesce(s.population, 0), null::int, z.code = a.zip, ${isJustIn(region)}
        from asked a join zip_codes z on length(a.zip) >= 3 and ${isExact ? sql`z.code = a.zip` : sql`starts_with(z.code, a.zip)`}
          left join cities s on s.region = z.region and s.name_key = z.name_key
          join r on r.code = z.region join c on c.code = r.country
        where ${isIn(region)}
      ), ranked as (
        select *, case
          when rank = 0 or is_equal then case when nth > 0 then 1 when is_just_in then 0 else ${CALLED_SO}::int end
          when rank = 1 then 3 when also is not null then case when kind = 'city' then 3 else 4 end when rank = 2 then 5
        end as place_rank
        from found
      ), numbered as (
        select *, row_number() over (partition by at order by
          place_rank, case when kind = 'country' then 0 when companies > 0 and (rank = 0 or (rank = 1 and is_equal is not true)) then 1
            when population >= ${LARGE_CITY}::int then 2 when companies > 0 then 3 when kind = 'city' then 4 else 5 end,
          companies desc nulls last, population desc, name collate names, code
        ) as place
        from ranked where place_rank is not null
      )
      select at, kind, code, name, case when rank = 0 or (rank = 1 and is_equal is not true) then null else also end as also,
        context, companies, population, place_rank as rank
      from numbered where place <= ${limit} order by at, place
    `,
  );
}

/** Whether it is called so, or has that code. */
export function isCalledSo({ rank }: PlaceRow): boolean {
  return rank <= CALLED_SO;
}
