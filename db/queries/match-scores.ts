import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { TOUCHED } from "./companies";
import { CANDIDATES, type Way } from "./match-candidates";
import { uuidArray } from "./match-clusters";
import { seenBy } from "./seen-by";

const SCORES = sql.raw("match_scores");
const PAIRS = sql.raw("match_pairs");
/** Pairs that are in memory at once. */
const BATCH_ROWS = 4000;

/** What of a company's row its match is judged by. */
export type MatchRow = {
  source: string;
  nameKey: string;
  street: string | null;
  streetKey: string | null;
  cityKey: string | null;
  region: string | null;
  postalCode: string | null;
  phone: string | null;
  localPhone: string | null;
  domain: string | null;
  website: string | null;
  brandId: string | null;
  registerIds: Record<string, string> | null;
  latitude: number | null;
  longitude: number | null;
};

export type PairRow = {
  leftId: string;
  rightId: string;
  rightWorkspaceId: string;
  via: Way[];
  left: MatchRow;
  right: MatchRow;
  /** Nobody else of either source has the phone that both have, at two addresses. */
  isAloneWithPhone: boolean;
  /** The town knows one place of that name, where the two have no street or phone to compare. */
  isOnlyOfItsName: boolean;
  /** Of two sources, of which each knows one place in the town whose name begins so. */
  isOnlyPairOfItsName: boolean;
};

export type ScoreRow = {
  leftId: string;
  rightId: string;
  rightWorkspaceId: string;
  keys: string[];
  /** Of the names: 0 to 1. */
  similarity: number;
  /** What speaks for one company; 0 and less where that is too little to merge on. */
  strength: number;
};

const FIELDS: readonly [keyof MatchRow, string][] = [
  ["source", "source"],
  ["nameKey", "name_key"],
  ["street", "street"],
  ["streetKey", "street_key"],
  ["cityKey", "city_key"],
  ["region", "region"],
  ["postalCode", "postal_code"],
  ["phone", "phone"],
  ["localPhone", "local_phone"],
  ["domain", "domain"],
  ["website", "website"],
  ["brandId", "brand_id"],
  ["registerIds", "register_ids"],
  ["latitude", "latitude"],
  ["longitude", "longitude"],
];
const columns = (side: "l" | "r") => sql.raw(FIELDS.map(([, column]) => `${side}.${column}`).join(", "));

/** Each pair once, with every way in which its rows met: own rows in the order of their ids, a shared row on the right. */
function pairs(workspaceId: string) {
  const isOwn = sql`right_workspace_id = ${workspaceId}::uuid`;
  return sql`
    select case when ${isOwn} then least(left_id, right_id) else left_id end as left_id, right_workspace_id,
      case when ${isOwn} then greatest(left_id, right_id) else right_id end as right_id, array_agg(distinct via) as via
    from ${sql.raw(CANDIDATES)} group by 1, 2, 3`;
}

/** Nobody else of either source has the phone: then the two disagree on the address of one place. */
function aloneWithPhone(workspaceId: string) {
  return sql`case when 'phone' = any(p.via) and l.source <> r.source
      and split_part(l.street_key, '|', 1) <> split_part(r.street_key, '|', 1)
    then not exists (
      select from companies o where o.workspace_id in ${seenBy(workspaceId)} and o.phone = l.phone
        and o.source in (l.source, r.source) and o.id not in (l.id, r.id))
    else false end`;
}

/** The town knows one place of that name, so that a record with nothing to compare can be no other. */
function onlyOneOfItsName(workspaceId: string) {
  return sql`case when l.city_key = r.city_key and (l.street is null or r.street is null)
      and (coalesce(l.phone, l.local_phone) is null or coalesce(r.phone, r.local_phone) is null)
    then (select count(distinct o.street_key) < 2 and count(distinct o.phone) < 2 and count(distinct o.domain) < 2
      from companies o where o.workspace_id in ${seenBy(workspaceId)} and o.name_token = l.name_token
        and o.city_key = l.city_key and o.name_key in (l.name_key, r.name_key))
    else false end`;
}

/** Each of the two sources knows one place in the town whose name begins so: then the two disagree on where it is. */
function onlyPairOfItsName(workspaceId: string) {
  return sql`case when l.city_key = r.city_key and l.name_token = r.name_token and l.source <> r.source
    then not exists (
      select from companies o where o.workspace_id in ${seenBy(workspaceId)} and o.name_token = l.name_token
        and o.city_key = l.city_key and o.source in (l.source, r.source)
        and o.id not in (l.id, r.id))
    else false end`;
}

/** The candidates, or one in so many of them, with their records, some at a time; ends with the transaction at the latest. */
export async function* selectPairs(
  conn: Conn,
  { workspaceId, oneIn = 1 }: { workspaceId: string; oneIn?: number },
): AsyncGenerator<PairRow[]> {
  const isTaken = sql`hashtextextended(p.left_id::text || p.right_id::text, 0) % ${sql.raw(String(oneIn))} = 0`;
  await conn.execute(sql`
    declare ${PAIRS} no scroll cursor for
    select p.left_id, p.right_id, p.right_workspace_id, p.via, ${aloneWithPhone(workspaceId)} as alone_with_phone,
      ${onlyOneOfItsName(workspaceId)} as only_of_its_name, ${onlyPairOfItsName(workspaceId)} as only_pair_of_its_name, row_to_json(x) as l, row_to_json(y) as r
    from (${pairs(workspaceId)}) p
      join companies l on l.workspace_id = ${workspaceId} and l.id = p.left_id
      join companies r on r.workspace_id = p.right_workspace_id and r.id = p.right_id,
      lateral (select ${columns("l")}) x, lateral (select ${columns("r")}) y
    where ${oneIn > 1 ? isTaken : sql`true`}`);
  for (;;) {
    const rows = await rowsOf<Fetched>(conn, sql`fetch ${sql.raw(String(BATCH_ROWS))} from ${PAIRS}`);
    if (rows.length === 0) break;
    yield rows.map(toPair);
  }
  await conn.execute(sql`close ${PAIRS}`);
}

type Fetched = {
  left_id: string;
  right_id: string;
  right_workspace_id: string;
  via: Way[];
  alone_with_phone: boolean;
  only_of_its_name: boolean;
  only_pair_of_its_name: boolean;
  l: Record<string, unknown>;
  r: Record<string, unknown>;
};

function toPair(row: Fetched): PairRow {
  return {
    leftId: row.left_id,
    rightId: row.right_id,
    rightWorkspaceId: row.right_workspace_id,
    via: row.via,
    left: toMatchRow(row.l),
    right: toMatchRow(row.r),
    isAloneWithPhone: row.alone_with_phone,
    isOnlyOfItsName: row.only_of_its_name,
    isOnlyPairOfItsName: row.only_pair_of_its_name,
  };
}

// The columns are those of FIELDS, which has one for every property of a MatchRow.
function toMatchRow(row: Record<string, unknown>): MatchRow {
  return Object.fromEntries(FIELDS.map(([field, column]) => [field, row[column]])) as MatchRow;
}

export async function createScores(conn: Conn): Promise<void> {
  await conn.execute(sql`
    create temporary table ${SCORES} (left_id uuid not null, right_workspace_id uuid not null, right_id uuid not null,
      keys text[] not null, similarity real not null, strength real not null) on commit drop`);
}

export async function insertScores(conn: Conn, rows: readonly ScoreRow[]): Promise<void> {
  if (rows.length === 0) return;
  const uuids = (of: (row: ScoreRow) => string) => uuidArray(rows.map(of));
  const reals = (of: (row: ScoreRow) => number) => sql`${`{${rows.map(of).join(",")}}`}::real[]`;
  const keys = sql`${`{${rows
    .map((row) => row.keys.join(" ") || '""')
    .map((text) => `"${text.replaceAll('"', "")}"`)
    .join(",")}}`}::text[]`;
  await conn.execute(sql`
    insert into ${SCORES}
    select l, w, r, string_to_array(k, ' '), s, t
    from unnest(${uuids((row) => row.leftId)}, ${uuids((row) => row.rightWorkspaceId)}, ${uuids((row) => row.rightId)},
      ${keys}, ${reals((row) => row.similarity)}, ${reals((row) => row.strength)}) as u(l, w, r, k, s, t)`);
}

/** Both ids hashed, in the shape of a UUIDv8, so that a pair is the same one after every load. */
const PAIR_ID = sql.raw(
  `(overlay(overlay(md5(left_id::text || right_id::text) placing '8' from 13) placing '8' from 17))::uuid`,
);

/** Keeps the scored pairs; those of touched rows that are none any more go. */
export async function keepScores(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`create index on ${SCORES} (left_id, right_id)`);
  await conn.execute(sql`analyze ${SCORES}`);
  await conn.execute(sql`
    delete from company_matches m
    where m.workspace_id = ${workspaceId}
      and (m.left_id in (select id from ${sql.raw(TOUCHED)}) or m.right_id in (select id from ${sql.raw(TOUCHED)}))
      and not exists (select from ${SCORES} s where s.left_id = m.left_id and s.right_id = m.right_id)`);
  await conn.execute(sql`
    insert into company_matches as m
      (workspace_id, id, left_id, right_id, right_workspace_id, keys, similarity, strength, verdict)
    select ${workspaceId}::uuid, ${PAIR_ID}, left_id, right_id, right_workspace_id, keys,
      similarity, strength, 'unsure'
    from ${SCORES}
    on conflict (workspace_id, left_id, right_id) do update
    set keys = excluded.keys, similarity = excluded.similarity, strength = excluded.strength, updated_at = now()
    where (m.keys, m.similarity, m.strength) is distinct from (excluded.keys, excluded.similarity, excluded.strength)`);
}
