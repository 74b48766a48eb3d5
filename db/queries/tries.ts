import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { tries } from "@/db/schema/tries";
import { networkOf } from "./windows";

/** What is counted. Whoever has one address has its whole network. */
export type Counter = { kind: string; of: string } | { kind: string; address: string };

/** How many failures wait for nothing, and how long the ones after them wait: twice as long each time. */
export type Pace = { free: number; firstSeconds: number; longestSeconds: number; forgottenSeconds: number };

const DOUBLINGS_MAX = 20;

function keyOf(counter: Counter): SQL {
  const of = "address" in counter ? sql`${networkOf(counter.address)}::text` : sql`${counter.of}::text`;
  return sql`${counter.kind}::text || ':' || ${of}`;
}

/**
 * Counts a try as a failure before it is known to be one, so that many at once are no more than their number; undefined
 * where it has to wait. What waits counts nothing.
 */
export async function takeTry(tx: Tx, counter: Counter, pace: Pace): Promise<{ failures: number } | undefined> {
  const failures = sql`case when t.last_at < clock_timestamp() - make_interval(secs => ${pace.forgottenSeconds}) then 1
    else t.failures + 1 end`;
  const waitAfter = (count: SQL) => sql`make_interval(secs => case when ${count} < ${pace.free}::int then 0
    else least(${pace.longestSeconds}::float8, ${pace.firstSeconds}::float8 * 2 ^ least(${count} - ${pace.free}::int, ${DOUBLINGS_MAX}::int)) end)`;
  const [row] = await rowsOf<{ failures: number }>(
    tx,
    sql`insert into tries as t (key, failures, last_at, free_at)
      values (${keyOf(counter)}, 1, clock_timestamp(), clock_timestamp() + ${waitAfter(sql`1`)})
      on conflict (key) do update
        set failures = ${failures}, last_at = clock_timestamp(), free_at = clock_timestamp() + ${waitAfter(sql`(${failures})`)}
        where t.free_at <= clock_timestamp()
      returning failures`,
  );
  return row;
}

/** Seconds until the next try is taken. */
export async function findWait(conn: Conn, counter: Counter): Promise<number> {
  const [row] = await rowsOf<{ seconds: number }>(
    conn,
    sql`select extract(epoch from free_at - clock_timestamp())::float8 as seconds from tries where key = ${keyOf(counter)}`,
  );
  return Math.max(0, row?.seconds ?? 0);
}

/** A try that was right after all. Those before it still count: whoever watches the waits learns nothing of it. */
export async function takeBackTry(tx: Tx, counter: Counter): Promise<void> {
  await tx
    .update(tries)
    .set({ failures: sql`greatest(${tries.failures} - 1, 0)`, freeAt: sql`clock_timestamp()` })
    .where(eq(tries.key, keyOf(counter)));
}

export async function deleteTries(tx: Tx, counter: Counter): Promise<void> {
  await tx.delete(tries).where(eq(tries.key, keyOf(counter)));
}

/** Of what has been quiet for longer than any of them is remembered. */
export async function deleteForgottenTries(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from tries where last_at < now() - interval '2 days'`);
}
