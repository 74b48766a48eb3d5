import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "@/db/client";
import { webhooks } from "@/db/schema/webhooks";
import { fromTypeId } from "@/lib/base/ids";
import { WEBHOOKS_MAX } from "@/lib/contract/webhooks";
import { createApi } from "./testing/api";

const WEBHOOK = { url: "https://hooks.example.com/prospector", events: ["run.completed", "lead.created"] };

async function apiWithWebhook() {
  const api = await createApi();
  const { data } = (await api.call("createWebhook", { body: WEBHOOK })).body;
  return { ...api, webhook: data, params: { webhook_id: data.id } };
}

test("a secret is in the answer that makes it, in no other, and nowhere in the database", async () => {
  const { call, webhook, params } = await apiWithWebhook();
  expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const rotated = (await call("rotateWebhookSecret", { params })).body.data;
  expect(rotated.secret).toMatch(/^whsec_/);
  expect(rotated.secret).not.toBe(webhook.secret);
  const hours = (Date.parse(rotated.previous_secret_expires_at) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThanOrEqual(24);
  const answers = [
    await call("getWebhook", { params }),
    await call("listWebhooks"),
    await call("updateWebhook", { params, body: { description: "CRM" } }),
    await call("testWebhook", { params }),
    await call("listWebhookDeliveries", { params }),
  ];
  const rows = await reader()
    .select()
    .from(webhooks)
    .where(eq(webhooks.id, fromTypeId("webhook", webhook.id)));
  for (const secret of [webhook.secret, rotated.secret]) {
    const text = JSON.stringify([answers.map(({ body }) => body), rows]);
    expect(text).not.toContain(secret.slice(6, 30));
  }
});

test.each([
  ["http://127.0.0.1/", "leads to a private or special address"],
  ["http://2130706433/", "leads to a private or special address"],
  ["https://[::ffff:169.254.169.254]/latest/meta-data", "leads to a private or special address"],
  ["https://example.com:8443/", "must use port 80 or 443"],
  ["https://me:secret@example.com/", "must not carry a name or password"],
  ["ftp://example.com/", "must begin with https:// or http://"],
  ["example.com/hooks", "is not a URL"],
])("%s is refused when a webhook is made or changed, and the answer names the field", async (url, message) => {
  const { call, params } = await apiWithWebhook();
  for (const answer of [
    await call("createWebhook", { body: { ...WEBHOOK, url } }),
    await call("updateWebhook", { params, body: { url } }),
  ]) {
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_request"]);
    expect(answer.body.error.details).toEqual([{ path: "url", message }]);
  }
});

test.each([
  [{}, "url"],
  [{ url: WEBHOOK.url }, "events"],
  [{ ...WEBHOOK, events: [] }, "events"],
  [{ ...WEBHOOK, events: ["run.started", "run.began"] }, "events[1]"],
  [{ ...WEBHOOK, events: ["webhook.test"] }, "events[0]"],
  [{ ...WEBHOOK, secret: "mine" }, "secret"],
  [{ ...WEBHOOK, description: "x".repeat(201) }, "description"],
])("%j is no webhook, and the answer names the field", async (body, path) => {
  const { call } = await createApi();
  const answer = await call("createWebhook", { body });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
});

test("a webhook is changed part by part, disabled, enabled and deleted", async () => {
  const { call, webhook, params } = await apiWithWebhook();
  const { secret, ...made } = webhook;
  expect((await call("updateWebhook", { params, body: {} })).body.data).toEqual(made);
  const changed = await call("updateWebhook", { params, body: { events: ["run.failed", "run.failed"] } });
  expect(changed.body.data).toMatchObject({ url: WEBHOOK.url, events: ["run.failed"], status: "enabled" });
  const disabled = await call("updateWebhook", { params, body: { status: "disabled" } });
  expect(disabled.body.data).toMatchObject({ status: "disabled", disabled_reason: "Disabled by Test Person." });
  const test = await call("testWebhook", { params });
  expect([test.status, test.body.error.code]).toEqual([409, "webhook_disabled"]);
  const enabled = await call("updateWebhook", { params, body: { status: "enabled" } });
  expect(enabled.body.data).toMatchObject({ status: "enabled", disabled_reason: null });
  expect((await call("deleteWebhook", { params })).body.data.id).toBe(webhook.id);
  expect((await call("getWebhook", { params })).status).toBe(404);
  expect((await call("listWebhookDeliveries", { params })).status).toBe(404);
});

test("deliveries are paged newest first and filtered by status, and one tells its attempts", async () => {
  const { call, params } = await apiWithWebhook();
  const ids: string[] = [];
  for (let nth = 0; nth < 5; nth++) ids.unshift((await call("testWebhook", { params })).body.data.id);
  const first = await call("listWebhookDeliveries", { params, query: { limit: "2" } });
  const cursor = first.body.pagination.next_cursor;
  const rest = await call("listWebhookDeliveries", { params, query: { limit: "10", cursor } });
  expect([...first.body.data, ...rest.body.data].map(({ id }) => id)).toEqual(ids);
  const delivered = await call("listWebhookDeliveries", { params, query: { status: "delivered" } });
  expect(delivered.body.data).toEqual([]);
  const other = await call("listWebhookDeliveries", { params, query: { status: "pending", cursor } });
  expect([other.status, other.body.error.code]).toEqual([400, "invalid_cursor"]);
  const one = await call("getWebhookDelivery", { params: { ...params, delivery_id: ids[0] ?? "" } });
  expect(one.body.data).toMatchObject({
    event_type: "webhook.test",
    status: "pending",
    attempts: [],
    attempt_count: 0,
  });
  expect(JSON.parse(one.body.data.body)).toMatchObject({ id: one.body.data.event_id, type: "webhook.test" });
});

test(`a workspace has at most ${WEBHOOKS_MAX} webhooks, also when more are made at once`, async () => {
  const { call } = await createApi();
  const [left, more] = [2, 5];
  const create = () => call("createWebhook", { body: WEBHOOK });
  for (let nth = left; nth < WEBHOOKS_MAX; nth++) expect((await create()).status).toBe(200);
  const answers = await Promise.all(Array.from({ length: left + more }, create));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual(
    Array.from({ length: more }, () => [409, "too_many_webhooks"]),
  );
  expect((await call("listWebhooks")).body.data).toHaveLength(WEBHOOKS_MAX);
});
