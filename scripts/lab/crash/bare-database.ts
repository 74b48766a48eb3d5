import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "@/db/migrate";
import type { TestDatabase } from "@/scripts/test/test-database";

/** A database of a test's own beside the other tests' one, with every table and an empty directory. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const beside = process.env.DATABASE_URL ?? "";
  const name = `prospector_test_${Date.now()}_${randomBytes(4).toString("hex")}`;
  const url = new URL(beside);
  url.pathname = `/${name}`;
  await execute(beside, `create database ${name}`);
  await migrate(url.href);
  return { url: url.href, drop: () => execute(beside, `drop database if exists ${name} with (force)`) };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
