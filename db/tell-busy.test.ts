import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { tellBusy } from "./tell-busy";
import { troubleOf } from "./trouble-of";

const WAIT_MS = 500;

function poolTo(url: string, waitMs?: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: waitMs });
  tellBusy(pool);
  return pool;
}
const troubleIn = (asked: Promise<unknown>) => asked.then(() => null, troubleOf);

test("who waits in vain for a connection that others had meanwhile is told that the database is busy", async () => {
  const pool = poolTo(env().DATABASE_URL);
  // As long as it takes; only who comes after it waits in vain.
  const first = await pool.connect();
  pool.options.connectionTimeoutMillis = WAIT_MS;
  const second = pool.connect();
  const [third, fourth] = [troubleIn(pool.connect()), troubleIn(pool.query("select 1"))];
  first.release();
  const held = await second;
  expect([await third, await fourth]).toEqual(["busy", "busy"]);
  held.release();
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test("who waits in vain for a server that nobody hears from is told that it is away", async () => {
  const pool = poolTo("postgres://nobody@192.0.2.1:5432/none", WAIT_MS);
  expect(await troubleIn(pool.connect())).toBe("away");
  await pool.end();
});
