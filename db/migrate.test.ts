import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { migrate } from "./migrate";

const name = `prospector_test_${Date.now()}_${randomBytes(4).toString("hex")}`;
const url = new URL(env().DATABASE_URL);
url.pathname = `/${name}`;
const admin = new pg.Client(env().DATABASE_URL);

beforeAll(async () => {
  await admin.connect();
  await admin.query(`create database ${name}`);
});
afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

test("five at once on an empty database apply every migration once", async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(url.href)));
  const client = new pg.Client(url.href);
  await client.connect();
  const { rows } = await client.query("select created_at from drizzle.__drizzle_migrations");
  await client.end();
  expect(new Set(rows.map((row) => row.created_at)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(0);
});

test("a database that does not answer is named, without its password", async () => {
  await expect(migrate("postgres://somebody:secret@127.0.0.1:1/none")).rejects.toThrow(
    /^The database does not answer \(127\.0\.0\.1:1\): (?!.*secret)/,
  );
});
