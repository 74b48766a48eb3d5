import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import pg from "pg";
import postgres from "postgres";
import { expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { reader, transaction } from "./client";
import { users } from "./schema/identity";

type Run = (
  work: (execute: (statement: ReturnType<typeof sql>) => Promise<unknown>) => Promise<void>,
) => Promise<unknown>;

const gate = () => Promise.withResolvers<void>();
const insert = (id: string, name: string) =>
  sql`insert into users (id, name, email) values (${id}, ${name}, ${id}::text)`;

/**
 * One transaction loses its backend half-way and goes on; another, begun meanwhile, rolls back at its end. Neither may
 * leave a row.
 */
async function backendDies(run: Run): Promise<number> {
  const name = newId();
  const killed = gate();
  const isWriting = gate();
  const wentOn = gate();
  const admin = new pg.Client(env().DATABASE_URL);
  await admin.connect();
  const first = run(async (execute) => {
    const [backend] = await rowsFrom(execute(sql`select pg_backend_pid()::int as pid`));
    await execute(insert(newId(), name));
    await admin.query("select pg_terminate_backend($1, 60000)", [backend?.pid]);
    killed.resolve();
    await isWriting.promise;
    await execute(insert(newId(), name)).finally(() => wentOn.resolve());
  }).catch(() => undefined);
  const second = killed.promise.then(() =>
    run(async (execute) => {
      await execute(insert(newId(), name));
      isWriting.resolve();
      await wentOn.promise.catch(() => undefined);
      await first;
      throw new Error("the second transaction rolls back");
    }).catch(() => undefined),
  );
  // A driver that left the first one hanging would leave the second one waiting for it, and this test without an end.
  await Promise.all([first, second]);
  await admin.end();
  return reader().$count(users, eq(users.name, name));
}

async function rowsFrom(result: Promise<unknown>): Promise<{ pid?: number }[]> {
  const rows = await result;
  return Array.isArray(rows) ? Array.from(rows) : ((rows as { rows: { pid?: number }[] }).rows ?? []);
}

test("a transaction whose backend dies leaves nothing behind, nor in another's", async () => {
  expect(await backendDies((work) => transaction((tx) => work((statement) => tx.execute(statement))))).toBe(0);
});

test("the other driver does leak, which is why no write goes through it", async () => {
  const client = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} });
  const db = drizzle(client);
  const left = await backendDies((work) => db.transaction((tx) => work((statement) => tx.execute(statement))));
  await client.end({ timeout: 1 });
  expect(left).toBeGreaterThan(0);
});
