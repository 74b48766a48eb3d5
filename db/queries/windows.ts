import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";

/** What is counted: the requests of a key, or those of an address whose keys are not valid. */
export type Counted = { workspaceId: string; keyId: string } | { address: string };
/** How many requests of the last minute count, and seconds until the oldest of them no longer do. */
export type Window = { used: number; freesIn: number };

const NOW = sql`extract(epoch from clock_timestamp())`;
/** A second is over as a whole, so that no minute ever has more than the limit. */
const KEPT_SECONDS = sql`61`;

/** Read once a statement: it may turn while the statement runs. */
const AT = sql`(select floor(${NOW})::int as second offset 0) at`;
/** How many of the seconds are over. */
const OVER = sql`width_bucket(at.second - ${KEPT_SECONDS}, w.seconds)`;

/** Whoever has one address of IPv6 has its whole /64. */
export function networkOf(address: string): SQL {
  const given = sql`${address}::inet`;
  return sql`network(set_masklen(${given}, case family(${given}) when 6 then 64 else 32 end))::inet`;
}

type Place = { table: SQL; columns: SQL; values: SQL };

function placeOf(counted: Counted): Place {
  if ("address" in counted) {
    return { table: sql`address_windows`, columns: sql`address`, values: sql`select ${networkOf(counted.address)}` };
  }
  const { workspaceId, keyId } = counted;
  return {
    table: sql`key_windows`,
    columns: sql`workspace_id, key_id`,
    values: sql`select ${workspaceId}::uuid, ${keyId}::uuid`,
  };
}

/**
 * Counts a request where the last minute has room for it; no row where it has none. One statement over one row, whose lock
 * puts requests in a row over all processes. Seconds are in order, so that a binary search finds those that are over.
 */
export function admission({ table, columns, values }: Place, limit: SQL): SQL {
  return sql`insert into ${table} as w (${columns}, seconds, counts)
    select counted.*, array[floor(${NOW})::int], array[1] from (${values}) counted
    on conflict (${columns}) do update set (seconds, counts) = (
      select case when is_same then seconds else seconds || second end,
        case when is_same then counts[:n - 1] || counts[n] + 1 else counts || 1 end
      from (
        select second, seconds, counts, cardinality(seconds) as n,
          coalesce(second <= seconds[cardinality(seconds)], false) as is_same
        from (select at.second, w.seconds[${OVER} + 1:] as seconds, w.counts[${OVER} + 1:] as counts from ${AT}) kept
      ) kept
    )
    where (select coalesce(sum(count), 0) from ${AT}, unnest(w.counts[${OVER} + 1:]) count) < ${limit}
    returning (select sum(count)::int from unnest(counts) count) as used,
      (seconds[1] + ${KEPT_SECONDS} - ${NOW})::float8 as "freesIn"`;
}

/** Undefined where the last minute has no room for it; that counts nothing. */
export async function admitRequest(conn: Conn, counted: Counted, limit: number): Promise<Window | undefined> {
  const [row] = await rowsOf<Window>(conn, admission(placeOf(counted), sql`${limit}::int`));
  return row;
}

/** Seconds until the last minute has room for another request. */
export async function findFreesIn(conn: Conn, counted: Counted, limit: number): Promise<number> {
  const { table, columns, values } = placeOf(counted);
  const [row] = await rowsOf<{ freesIn: number | null }>(
    conn,
    sql`select (min(second) + ${KEPT_SECONDS} - ${NOW})::float8 as "freesIn" from (
      select kept.second, sum(kept.count) over () - sum(kept.count) over (order by kept.second) as later
      from ${table} w, ${AT}, unnest(w.seconds[${OVER} + 1:], w.counts[${OVER} + 1:]) as kept(second, count)
      where (${columns}) = (${values})
    ) kept where later < ${limit}::int`,
  );
  return row?.freesIn ?? 0;
}

/** Addresses that have sent nothing wrong for a minute. */
export async function deleteQuietAddresses(tx: Tx): Promise<void> {
  await tx.execute(
    sql`delete from address_windows where coalesce(seconds[cardinality(seconds)], 0) < ${NOW} - ${KEPT_SECONDS}`,
  );
}
