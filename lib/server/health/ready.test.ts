import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { prepareQueue } from "@/lib/queue/prepare-queue";
import { ready } from "./ready";

const before = process.env.DATABASE_URL ?? "";
const name = `prospector_test_${Date.now()}_${randomBytes(4).toString("hex")}`;
const url = new URL(before);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(before);
  await client.connect();
  await client.query(statement);
  await client.end();
}

afterAll(() => onServer(`drop database if exists ${name} with (force)`));

test("it says in words what is missing, and is ready once nothing is", async () => {
  expect(await ready()).toEqual({ status: "not_ready", reasons: ["The database does not answer."] });
  await onServer(`create database ${name}`);
  expect(await ready()).toEqual({
    status: "not_ready",
    reasons: ["The database lacks the newest migrations.", "The queue is not set up."],
  });
  await migrate(url.href);
  expect(await ready()).toEqual({ status: "not_ready", reasons: ["The queue is not set up."] });
  await prepareQueue();
  expect(await ready()).toEqual({ status: "ready" });
  globalThis.prospectorStopping = true;
  expect(await ready()).toEqual({ status: "not_ready", reasons: ["This process is stopping."] });
  await disconnect();
});
