import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { disconnect, reader, transaction } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { recordEvent } from "@/lib/events/record-event";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { startWorkerProcess } from "./testing/process";

const EVENTS = 120;
const KILLS = 12;
const OFTEN = { interval: 10 };

let database: TestDatabase;

// A database of its own: its workers would send what other tests record.
beforeAll(async () => {
  database = await createTestDatabase(".data/test");
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", "localhost");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

async function eventsTo(port: number) {
  const { ctx, workspaceId } = await createWorkspace();
  await createWebhook(ctx, { url: `http://localhost:${port}/`, events: ["export.completed"] });
  for (let nth = 0; nth < EVENTS; nth++) {
    await transaction((tx) => recordEvent(tx, { workspaceId, type: "export.completed", data: { nth } }));
  }
  const left = () =>
    reader().$count(deliveries, and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.status, "pending")));
  return { workspaceId, left };
}

/** A dead sender keeps its webhook for half a minute, which nobody waits for here. */
async function letGo(workspaceId: string): Promise<void> {
  await transaction((tx) =>
    tx
      .update(webhooks)
      .set({ senderUntil: new Date(0) })
      .where(eq(webhooks.workspaceId, workspaceId)),
  );
}

test("workers that are killed at work lose no event, send none twice but the one in hand, and keep their order", async () => {
  const receiver = await startReceiver((_, response) => void setTimeout(() => response.end(), 5));
  const { workspaceId, left } = await eventsTo(receiver.port);
  for (let kill = 1; kill <= KILLS; kill++) {
    const worker = await startWorkerProcess(database.url);
    const before = receiver.received.length;
    await expect.poll(() => receiver.received.length, OFTEN).toBeGreaterThan(before + (kill % 5));
    await worker.end("SIGKILL");
    await letGo(workspaceId);
  }
  const worker = await startWorkerProcess(database.url);
  await expect.poll(left, OFTEN).toBe(0);
  expect(await worker.end("SIGTERM")).toBe(0);
  await receiver.close();
  const nths = receiver.received.map(({ body }) => JSON.parse(body).data.nth);
  expect(new Set(nths).size).toBe(EVENTS);
  expect(nths).toEqual(nths.toSorted((a, b) => a - b));
  expect(nths.length - EVENTS).toBeLessThanOrEqual(KILLS);
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(EVENTS);
});

test("an endpoint that never answers holds up no other", async () => {
  const held = { now: 0, most: 0 };
  const silent = await startReceiver((_, response) => {
    held.most = Math.max(held.most, ++held.now);
    response.on("close", () => held.now--);
  });
  let meanwhile = 0;
  const quick = await startReceiver((_, response) => {
    meanwhile += held.now;
    response.end();
  });
  await eventsTo(silent.port);
  const { left } = await eventsTo(quick.port);
  const worker = await startWorkerProcess(database.url);
  await expect.poll(left, OFTEN).toBe(0);
  expect(quick.received).toHaveLength(EVENTS);
  // Some while the other kept what it had been sent, and was sent no more beside it.
  expect(meanwhile).toBeGreaterThan(0);
  expect(held.most).toBe(1);
  await worker.end("SIGKILL");
  await Promise.all([silent.close(), quick.close()]);
});
