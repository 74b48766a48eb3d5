import { beforeEach, expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { type Api, createApi } from "./testing/api";

let api: Api;
let params: { workflow_id: string };
let seen: string;

beforeEach(async () => {
  api = await createApi();
  const body = { name: "A", schedule: { frequency: "daily", time: "08:00" }, criteria: { limit: 5 } };
  const created = await api.call("createWorkflow", { body });
  expect(created.status).toBe(200);
  params = { workflow_id: created.body.data.id };
  seen = created.headers.get("etag") ?? "";
});

const at = (etag: string) => ({ headers: { "If-Match": etag } });
const read = async () => (await api.call("getWorkflow", { params })).headers.get("etag");

test("a workflow has the same ETag however it is read, also after a run", async () => {
  expect(seen).toMatch(/^"[\w-]{22}"$/);
  expect(await read()).toBe(seen);
  await api.call("startRun", { params });
  expect(await read()).toBe(seen);
  const body = { name: "Other" };
  const changed = await api.call("updateWorkflow", { params, body });
  expect(changed.headers.get("etag")).not.toBe(seen);
  expect(await read()).toBe(changed.headers.get("etag"));
});

test("a replayed creation has the ETag of the first answer", async () => {
  const call = { body: { name: "Once" }, headers: { "Idempotency-Key": "one" } };
  const first = await api.call("createWorkflow", call);
  const again = await api.call("createWorkflow", call);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
});

test("a change or deletion of what has changed since is a 409 that says what it is now, and does nothing", async () => {
  const changed = await api.call("updateWorkflow", { params, body: { name: "B" }, ...at(seen) });
  expect(changed.status).toBe(200);
  const now = changed.headers.get("etag");
  for (const name of ["updateWorkflow", "deleteWorkflow"] as const) {
    const late = await api.call(name, {
      params,
      ...(name === "updateWorkflow" && { body: { name: "C" } }),
      ...at(seen),
    });
    expect([late.status, late.body.error.code, late.headers.get("etag")]).toEqual([409, "revision_conflict", now]);
  }
  expect((await api.call("getWorkflow", { params })).body.data.name).toBe("B");
  expect((await api.call("deleteWorkflow", { params, ...at(now ?? "") })).status).toBe(200);
});

test("of two changes of one webhook from one state the second is told so, and changes nothing", async () => {
  const body = { url: "https://example.com/hooks", events: ["run.completed"] };
  const created = await api.call("createWebhook", { body });
  const hook = { webhook_id: created.body.data.id };
  const etag = (await api.call("getWebhook", { params: hook })).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  const put = (description: string) => api.call("updateWebhook", { params: hook, body: { description }, ...at(etag) });
  const answers = await Promise.all([put("A"), put("B")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200)?.body.data.description;
  expect((await api.call("getWebhook", { params: hook })).body.data.description).toBe(kept);
});

test("of two roles given to one member from one state the second is told so", async () => {
  const { userId } = await createApi({ workspaceId: api.workspaceId, role: "member" });
  const params = { user_id: toTypeId("user", userId) };
  const etag = (await api.call("getMember", { params })).headers.get("etag") ?? "";
  expect((await api.call("updateMember", { params, body: { role: "viewer" }, ...at(etag) })).status).toBe(200);
  expect((await api.call("updateMember", { params, body: { role: "owner" }, ...at(etag) })).status).toBe(409);
  expect((await api.call("getMember", { params })).body.data.role).toBe("viewer");
});
