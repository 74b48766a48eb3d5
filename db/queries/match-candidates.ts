import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { GEO_ROW } from "@/db/schema/directory";
import { TOUCHED } from "./companies";
import { seenBy } from "./seen-by";

/** A key that more records share says nothing, and comparing them all would never end. */
const BLOCK_MAX = 50;
/** A domain or phone in so many places is a chain's. */
const PLACES_MAX = 3;
/** Records that have only a likely name in common are compared where the names are at least so alike. */
const NAME_MIN = 0.5;
/** As alike as a misspelt town still is to itself; that alone says little. */
export const TOWN_MIN = 0.25;

export const CANDIDATES = "match_candidates";
const touched = sql.raw(TOUCHED);
const candidates = sql.raw(CANDIDATES);

/** What rows of a changed row's company have to be compared with may have changed too. */
export async function widenTouched(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`create index on ${touched} (id)`);
  await conn.execute(sql`
    insert into ${touched}
    select c.id, c.identity from companies c
    where c.workspace_id = ${workspaceId}
      and c.identity in (select identity from ${touched})
      and not exists (select from ${touched} t where t.id = c.id)`);
  await conn.execute(sql`analyze ${touched}`);
}

/** By which key two rows met. */
export type Way = "phone" | "domain" | "street" | "name" | "near" | "company";
type Block = {
  via: Way;
  /** Columns of a company: rows with equal, known values are compared. */
  by: string[];
  /** What else holds for two rows `a` and `b` that are compared. */
  when?: SQL;
  /** What holds for the rows of a block together. */
  having?: SQL;
  /** What holds for each row that is compared. */
  among?: (row: string) => SQL;
};

const apart = (column: string) => sql`count(distinct ${sql.raw(column)}) < ${PLACES_MAX}`;
const inFewPlaces = sql`${apart("c.street_key")} and ${apart("c.city_key")}`;
const likelyName = sql`similarity(a.name_key, b.name_key) >= ${NAME_MIN}::real`;
/** A list that names no towns is likely of one. */
const townless = (row: string) => sql.raw(`${row}.city_key is null`);

const BLOCKS: Block[] = [
  { via: "phone", by: ["phone"], having: inFewPlaces },
  { via: "phone", by: ["local_phone", "city_key"], having: apart("c.street_key") },
  { via: "phone", by: ["local_phone"], having: apart("c.street_key"), among: townless },
  {
    via: "domain",
    by: ["domain"],
    having: inFewPlaces,
    when: sql`(a.city_key = b.city_key or a.postal_code = b.postal_code)`,
  },
  { via: "street", by: ["street_key", "city_key"] },
  { via: "street", by: ["street_key", "postal_code"] },
  // A town that is misspelt, or named otherwise.
  {
    via: "street",
    by: ["street_key"],
    when: sql`similarity(a.city_key, b.city_key) >= ${TOWN_MIN}::real and ${likelyName}`,
  },
  { via: "name", by: ["name_token", "city_key"], when: likelyName },
  { via: "street", by: ["street_key"], among: townless },
  { via: "name", by: ["name_token"], when: likelyName, among: townless },
];

const columns = (by: string[], of: string) => sql.raw(by.map((column) => `${of}.${column}`).join(", "));
const equal = (by: string[], a: string, b: string) =>
  sql.raw(by.map((column) => `${a}.${column} = ${b}.${column}`).join(" and "));
const known = (by: string[]) => sql.raw(by.map((column) => `c.${column} is not null`).join(" and "));

/** The pairs of one block: small groups of equal keys that hold a touched row, each touched row with each of the others. */
function pairsOf({ via, by, when, having, among = () => sql`true` }: Block, workspaceId: string): SQL {
  const seen = seenBy(workspaceId);
  return sql`
    with keyed as materialized (
      select distinct ${columns(by, "c")} from ${touched} t join companies c on c.workspace_id = ${workspaceId} and c.id = t.id
      where c.coverage = 'location' and ${known(by)} and ${among("c")}
    ),
    small as materialized (
      select ${columns(by, "c")} from keyed k join companies c on ${equal(by, "c", "k")}
      where c.workspace_id in ${seen} and c.coverage = 'location' and ${among("c")} group by ${columns(by, "c")}
      having count(*) between 2 and ${BLOCK_MAX} ${having ? sql`and ${having}` : sql``}
    )
    insert into ${candidates}
    select a.id, b.workspace_id, b.id, ${via}
    from small s
      join companies a on a.workspace_id = ${workspaceId} and ${equal(by, "a", "s")} and a.coverage = 'location'
      join companies b on b.workspace_id in ${seen} and ${equal(by, "b", "s")} and b.coverage = 'location' and b.id <> a.id
    where exists (select from ${touched} t where t.id = a.id) and ${among("a")} and ${among("b")}
      ${when ? sql`and ${when}` : sql``}`;
}

/** A touched row and those in its own cell of the map or one beside it whose names begin alike. */
function nearbyPairs(workspaceId: string): SQL {
  const seen = seenBy(workspaceId);
  return sql`
    with near as materialized (
      select c.id, c.name_key, c.name_token, c.geo_cell + step as geo_cell
      from ${touched} t join companies c on c.workspace_id = ${workspaceId} and c.id = t.id,
        unnest(array[-1, 0, 1, ${GEO_ROW - 1}, ${GEO_ROW}, ${GEO_ROW + 1}, ${-GEO_ROW - 1}, ${-GEO_ROW}, ${1 - GEO_ROW}]::bigint[]) step
      where c.coverage = 'location' and c.geo_cell is not null
    ),
    small as materialized (
      select c.geo_cell, c.name_token from (select distinct geo_cell, name_token from near) k
        join companies c on c.geo_cell = k.geo_cell and c.name_token = k.name_token
      where c.workspace_id in ${seen} and c.coverage = 'location'
      group by c.geo_cell, c.name_token having count(*) <= ${BLOCK_MAX}
    )
    insert into ${candidates}
    select a.id, b.workspace_id, b.id, 'near'
    from near a join small s on s.geo_cell = a.geo_cell and s.name_token = a.name_token
      join companies b on b.workspace_id in ${seen} and b.geo_cell = a.geo_cell and b.name_token = a.name_token
        and b.coverage = 'location' and b.id <> a.id
    where ${likelyName}`;
}

/** Each touched row with the first that has the same company key: a line for each, not one for every two. */
function sameKeyPairs(workspaceId: string): SQL {
  const seen = seenBy(workspaceId);
  return sql`
    with keyed as materialized (
      select distinct c.company_key from ${touched} t
        join companies c on c.workspace_id = ${workspaceId} and c.id = t.id where c.company_key is not null
    ),
    first as materialized (
      select distinct on (c.company_key) c.company_key, c.workspace_id, c.id
      from keyed k join companies c on c.company_key = k.company_key where c.workspace_id in ${seen}
      order by c.company_key, c.workspace_id <> ${SHARED_WORKSPACE}::uuid, c.id
    )
    insert into ${candidates}
    select c.id, f.workspace_id, f.id, 'company'
    from first f join companies c on c.workspace_id = ${workspaceId} and c.company_key = f.company_key and c.id <> f.id`;
}

/** Lists the pairs that are worth a comparison; answers how many. No key brings a row more than 49 others. */
export async function gatherCandidates(conn: Conn, workspaceId: string): Promise<number> {
  await conn.execute(sql`
    create temporary table ${candidates} (left_id uuid, right_workspace_id uuid, right_id uuid, via text) on commit drop`);
  for (const block of BLOCKS) await conn.execute(pairsOf(block, workspaceId));
  await conn.execute(nearbyPairs(workspaceId));
  await conn.execute(sameKeyPairs(workspaceId));
  await conn.execute(sql`analyze ${candidates}`);
  const [row] = await rowsOf<{ count: number }>(conn, sql`select count(*)::int as count from ${candidates}`);
  return row?.count ?? 0;
}

/** The plan of one block's pairs, for tests. */
export async function explainCandidates(conn: Conn, workspaceId: string): Promise<string> {
  const plans: string[] = [];
  for (const block of BLOCKS) {
    const rows = await rowsOf<{ "QUERY PLAN": string }>(conn, sql`explain ${pairsOf(block, workspaceId)}`);
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  return plans.join("\n\n");
}
