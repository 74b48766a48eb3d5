import { createHmac } from "node:crypto";
import type { RequestListener } from "node:http";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { webhooks } from "@/db/schema/webhooks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { redeliverWebhook } from "./redeliver-webhook";
import { RETRY_DELAYS_MS } from "./retry-at";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { sendDeliveries } from "./send-deliveries";
import { webhookTo } from "./testing/events";
import { updateWebhook } from "./update-webhook";

const HOUR = 3_600_000;

beforeAll(() => {
  vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", "localhost");
});

async function sendingTo(answer?: RequestListener) {
  const { ctx } = await createWorkspace();
  const receiver = await startReceiver(answer);
  return { ctx, receiver, ...(await webhookTo(ctx, receiver.port)) };
}
const answering =
  (...statuses: number[]): RequestListener =>
  (_, response) =>
    response.writeHead(statuses.shift() ?? 200).end("said");

test("a delivery that keeps failing is tried eight times by the schedule, with one id and one body, and then has failed", async () => {
  const { receiver, record, sendAll, list, detail, find, now } = await sendingTo(answering(...Array(8).fill(500)));
  const began = now();
  await record();
  await sendAll();
  expect(receiver.received).toHaveLength(8);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(new Set(receiver.received.map(({ headers }) => headers["prospector-delivery"])).size).toBe(1);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(8);
  expect(now().getTime() - began.getTime()).toBeGreaterThanOrEqual(27 * HOUR);
  const [delivery] = await list();
  expect(delivery).toMatchObject({ status: "failed", attempt_count: 8, next_attempt_at: null, response_status: 500 });
  const { attempts, body } = await detail(delivery?.id ?? "");
  expect(body).toBe(receiver.received[0]?.body);
  const times = attempts.toReversed().map(({ at }) => Date.parse(at));
  for (const [index, delay] of RETRY_DELAYS_MS.entries()) {
    const waited = (times[index + 1] ?? 0) - (times[index] ?? 0);
    expect(waited).toBeGreaterThanOrEqual(delay);
    expect(waited).toBeLessThanOrEqual(delay * 1.1 + 1);
  }
  expect(attempts[0]).toMatchObject({ number: 8, error: "It answered 500.", response: { status: 500, body: "said" } });
  expect((await find()).status).toBe("enabled");
});

test.each<[string, RequestListener, number | null, string]>([
  ["an error", answering(503), 503, "It answered 503."],
  [
    "a redirect, which is not followed",
    (_, response) => response.writeHead(302, { location: "/elsewhere" }).end(),
    302,
    "It answered with a redirect (302), and redirects are not followed.",
  ],
  [
    "a reset",
    (request) => request.socket.resetAndDestroy(),
    null,
    "The host closed the connection before it answered.",
  ],
])("%s is tried again, and then delivered", async (_, first, status, error) => {
  let hits = 0;
  const { receiver, record, sendAll, list, detail, find } = await sendingTo((request, response) => {
    hits++;
    return hits === 1 ? first(request, response) : response.end("ok");
  });
  await record();
  await sendAll(1);
  const [failed] = await list();
  expect(failed).toMatchObject({ status: "pending", attempt_count: 1, response_status: status, error });
  expect((await find()).failingSince).not.toBe(null);
  await sendAll();
  expect(receiver.received.map(({ url }) => url)).toEqual(["/hooks", "/hooks"]);
  const [delivered] = await list();
  expect(delivered).toMatchObject({ status: "delivered", attempt_count: 2, response_status: 200, error: null });
  expect(await find()).toMatchObject({ failingSince: null });
  expect((await detail(delivered?.id ?? "")).attempts.map(({ error }) => error)).toEqual([null, error]);
});

test("Retry-After is honoured", async () => {
  let hits = 0;
  const { record, sendAll, list, now } = await sendingTo((_, response) => {
    hits++;
    response.writeHead(hits === 1 ? 429 : 200, hits === 1 ? { "retry-after": "7200" } : {}).end();
  });
  await record();
  await sendAll(1);
  const [waiting] = await list();
  expect(Date.parse(waiting?.next_attempt_at ?? "") - now().getTime()).toBe(2 * HOUR);
});

test("what a URL leads to is checked at each attempt, and says so", async () => {
  const { ctx } = await createWorkspace();
  const receiver = await startReceiver();
  const { record, sendAll, list } = await webhookTo(ctx, receiver.port);
  await transaction((tx) =>
    tx.update(webhooks).set({ url: "http://127.0.0.1/" }).where(eq(webhooks.workspaceId, ctx.workspaceId)),
  );
  await record();
  await sendAll(1);
  expect((await list())[0]?.error).toBe("Not sent: the URL leads to a private or special address.");
  expect(receiver.received).toEqual([]);
});

test("an answer of 410 disables the webhook at once; enabled again it sends what happens then", async () => {
  const { ctx, id, receiver, record, sendAll, find, list } = await sendingTo(answering(410));
  await record();
  await record();
  await sendAll();
  expect(receiver.received).toHaveLength(1);
  expect(await find()).toMatchObject({
    status: "disabled",
    disabledReason: "Its URL answered 410: it wants no more events.",
  });
  expect(await record()).toEqual([]);
  expect((await list()).map(({ status }) => status)).toEqual(["pending", "failed"]);
  await updateWebhook(ctx, { webhookId: id, request: { status: "enabled" } });
  await record();
  await sendAll();
  expect((await list()).map(({ status }) => status)).toEqual(["delivered", "delivered", "failed"]);
});

test("five days of nothing but failures disable the webhook, and one success before starts them anew", async () => {
  const always = { status: 500 };
  const { record, sendAll, find, turnOn } = await sendingTo((_, response) => response.writeHead(always.status).end());
  await record();
  await sendAll();
  turnOn(60 * HOUR);
  always.status = 200;
  await record();
  await sendAll();
  expect(await find()).toMatchObject({ status: "enabled", failingSince: null });
  always.status = 500;
  await record();
  await sendAll();
  turnOn(80 * HOUR);
  await record();
  await sendAll(1);
  expect((await find()).status).toBe("enabled");
  turnOn(20 * HOUR);
  await sendAll();
  expect(await find()).toMatchObject({
    status: "disabled",
    disabledReason: "Every attempt of the last five days failed.",
  });
});

describe("a rotation", () => {
  test("has either secret verify for a day, and only the new one after it", async () => {
    const { ctx, id, secret, receiver, record, sendAll, turnOn } = await sendingTo();
    const rotated = await rotateWebhookSecret(ctx, { webhookId: id });
    await record("run.completed", { name: "Zoë" });
    await sendAll();
    turnOn(25 * HOUR);
    await record();
    await sendAll();
    const [during, after] = receiver.received;
    const verifies = ({ body, headers }: typeof during & object, by: string) => {
      // The library refuses a clock that is a day ahead, as it should.
      vi.setSystemTime(Number(headers["webhook-timestamp"]) * 1_000);
      const plain = createHmac("sha256", by).update(`${headers["webhook-timestamp"]}.${body}`).digest("hex");
      const isPlain = String(headers["prospector-signature"]).split(",").includes(`v1=${plain}`);
      try {
        new Webhook(by).verify(body, headers as Record<string, string>);
        return isPlain;
      } catch {
        return isPlain ? "one scheme only" : false;
      } finally {
        vi.useRealTimers();
      }
    };
    if (!during || !after) throw new Error("nothing was received");
    expect([verifies(during, secret), verifies(during, rotated.secret)]).toEqual([true, true]);
    expect([verifies(after, secret), verifies(after, rotated.secret)]).toEqual([false, true]);
  });
});

test("a delivery is made again when asked for, with the same id and body, whatever became of it", async () => {
  const { ctx, id, receiver, record, sendAll, list, detail } = await sendingTo();
  await record();
  await sendAll();
  const [delivery] = await list();
  const deliveryId = delivery?.id ?? "";
  const again = await redeliverWebhook(ctx, { webhookId: id, deliveryId });
  expect(again).toMatchObject({ status: "pending", attempt_count: 1 });
  await sendAll();
  const [first, second] = receiver.received;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect((await detail(deliveryId)).attempts.map(({ number }) => number)).toEqual([2, 1]);
});

test("who loses the webhook to another sender records nothing", async () => {
  const held = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  let hits = 0;
  const { receiver, record, take, send, list, detail, now } = await sendingTo(async (_, response) => {
    hits++;
    if (hits === 1) {
      arrived.resolve();
      await held.promise;
    }
    response.end();
  });
  await record();
  const signal = new AbortController().signal;
  const sender = newId();
  const stalled = sendDeliveries(await take(sender), { sender, signal, stop: signal, clock: now });
  await arrived.promise;
  await send();
  held.resolve();
  await stalled;
  expect(receiver.received).toHaveLength(2);
  const [delivery] = await list();
  expect(delivery).toMatchObject({ status: "delivered", attempt_count: 1 });
  expect((await detail(delivery?.id ?? "")).attempts).toHaveLength(1);
});

test("an attempt that is broken off is as if it had not been, and is made again", async () => {
  const breaking = new AbortController();
  let hits = 0;
  const { record, send, sendAll, list } = await sendingTo((_, response) => {
    hits++;
    if (hits === 1) breaking.abort();
    else response.end();
  });
  await record();
  await send(breaking.signal);
  expect((await list())[0]).toMatchObject({ status: "pending", attempt_count: 0 });
  await sendAll();
  expect((await list())[0]).toMatchObject({ status: "delivered", attempt_count: 1 });
});
