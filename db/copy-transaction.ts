import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import { type Conn, pool } from "./client";
import { oneByOne } from "./one-by-one";

type Work<T> = (tx: Conn, client: PoolClient) => Promise<T>;

/** A transaction that can COPY: `tx` and `client` are one connection. */
export function copyTransaction<T>(work: Work<T>): Promise<T> {
  return within("begin", work);
}

/** The same for reading alone: everything is seen as of its first statement. */
export function copySnapshot<T>(work: Work<T>): Promise<T> {
  return within("begin isolation level repeatable read, read only", work);
}

async function within<T>(begin: string, work: Work<T>): Promise<T> {
  const client = await pool().connect();
  let done = false;
  try {
    await client.query(begin);
    const result = await work(drizzle(oneByOne(client)), client);
    await client.query("commit");
    done = true;
    return result;
  } finally {
    // A connection that failed in the middle of a COPY is in no known state: closing it rolls back.
    client.release(!done);
  }
}
