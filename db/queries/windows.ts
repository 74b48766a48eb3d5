import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";

/** What is counted: the requests of a key, or those of an address whose keys are not valid. */
export type Counted = { workspaceId: string; keyId: string } | { address: string };
/** How many requests of the last minute count, and seconds until the oldest of them no longer does. */
export type Window = { used: number; freesIn: number };

const SINCE = sql`clock_timestamp() - interval '1 minute'`;
const FREES_IN = sql`extract(epoch from oldest - (${SINCE}))::float8`;

type Place = { table: SQL; columns: SQL; values: SQL };

/** Whoever has one address of IPv6 has its whole /64. */
export function networkOf(address: string): SQL {
  const given = sql`${address}::inet`;
  return sql`network(set_masklen(${given}, case family(${given}) when 6 then 64 else 32 end))::inet`;
}

function placeOf(counted: Counted): Place {
  if ("address" in counted) {
    return { table: sql`address_windows`, columns: sql`address`, values: networkOf(counted.address) };
  }
  const { workspaceId, keyId } = counted;
  return {
    table: sql`key_windows`,
    columns: sql`workspace_id, key_id`,
    values: sql`${workspaceId}::uuid, ${keyId}::uuid`,
  };
}

/**
 * Counts a request where the last minute has room for it; undefined where it has none. One statement over one row, whose
 * lock puts requests in a row over all processes. Times are in order, so that a binary search finds those that are over.
 */
export async function admitRequest(conn: Conn, counted: Counted, limit: number): Promise<Window | undefined> {
  const { table, columns, values } = placeOf(counted);
  const [row] = await rowsOf<Window>(
    conn,
    sql`with admitted as (
      insert into ${table} as w (${columns}, admitted_at) values (${values}, array[clock_timestamp()])
      on conflict (${columns}) do update
        set admitted_at = w.admitted_at[width_bucket(${SINCE}, w.admitted_at) + 1:] || clock_timestamp()
        where cardinality(w.admitted_at) - width_bucket(${SINCE}, w.admitted_at) < ${limit}::int
      returning cardinality(admitted_at) as used, admitted_at[1] as oldest
    )
    select used, ${FREES_IN} as "freesIn" from admitted`,
  );
  return row;
}

/** Seconds until the last minute has room for another request. */
export async function findFreesIn(conn: Conn, counted: Counted, limit: number): Promise<number> {
  const { table, columns, values } = placeOf(counted);
  const [row] = await rowsOf<{ freesIn: number }>(
    conn,
    sql`select ${FREES_IN} as "freesIn" from (
      select admitted_at[cardinality(admitted_at) - ${limit}::int + 1] as oldest from ${table}
      where (${columns}) = (${values})
    ) w`,
  );
  return row?.freesIn ?? 0;
}

/** Addresses that have sent nothing wrong for a minute. */
export async function deleteQuietAddresses(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from address_windows where admitted_at[cardinality(admitted_at)] < ${SINCE}`);
}
