import { existsSync, globSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { newId, toTypeId } from "@/lib/base/ids";
import { OPERATIONS } from "@/lib/contract/all";
import { ErrorBody } from "@/lib/contract/error-body";
import { openApiDocument } from "@/lib/contract/openapi";
import type { Operation } from "@/lib/contract/operation";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { type Api, callOperation, createApi, idsThatNeverWere, routeFileOf } from "./testing/api";

const operations: readonly Operation[] = OPERATIONS;
const named = (list: readonly Operation[]) => list.map((operation) => [operation.name, operation] as const);

let ours: Api;
let theirs: Api;
let reader: Api;
const ids: Record<string, string> = {};

beforeAll(async () => {
  ours = await createApi();
  const { workspaceId, run: find } = await workspaceOf([company(1)]);
  await find();
  theirs = await createApi({ workspaceId });
  ids.lead_id = (await theirs.call("listLeads")).body.data[0].id;
  ids.entry_id = (await theirs.call("createLeadNote", { params: ids, body: NOTE })).body.data.id;
  const change = await theirs.call("createLeadChange", { body: LEAD_CHANGE });
  ids.change_id = change.body.data.id;
  reader = await createApi({ workspaceId: ours.workspaceId, scopes: ["prospector.read"] });
  const workflow = await theirs.call("createWorkflow", { body: {} });
  const run = await theirs.call("startRun", { params: { workflow_id: workflow.body.data.id } });
  ids.workflow_id = workflow.body.data.id;
  ids.run_id = run.body.data.id;
  const exported = await theirs.call("createExport", { body: { of: "leads", format: "csv" } });
  ids.export_id = exported.body.data.id;
  ids.revision = "1";
  const webhook = await theirs.call("createWebhook", { body: WEBHOOK });
  ids.webhook_id = webhook.body.data.id;
  const delivery = await theirs.call("testWebhook", { params: ids });
  ids.delivery_id = delivery.body.data.id;
  ids.pair_id = toTypeId("pair", newId());
  ids.user_id = toTypeId("user", theirs.userId);
  ids.view_id = (await theirs.call("createView", { body: { ...VIEW, is_shared: true } })).body.data.id;
  ids.invitation_id = (await theirs.call("createInvitation", { body: {} })).body.data.id;
  ids.upload_id = (await theirs.call("createUpload", { body: UPLOAD })).body.data.id;
  ids.part = "1";
  ids.key_id = (await theirs.call("getMe")).body.data.key.id;
});

/** What a query cannot leave out, and bodies that need more than `{}`. */
const QUERIES: Record<string, Record<string, string>> = { explainCompany: { company: "example.com" } };
const WEBHOOK = { url: "https://hooks.example.com/prospector", events: ["run.completed"] };
const VIEW = { table: "leads", name: "Best first", query: "sort=-score" };
const LEAD_CHANGE = { filter: {}, set: { status: "contacted" } };
const UPLOAD = { file_name: "list.csv", bytes: 10 };
const NOTE = { text: "Called" };
const BODIES: Record<string, object> = {
  createLeadNote: NOTE,
  updateLeadNote: NOTE,
  decideDuplicate: { decision: null },
  createWebhook: WEBHOOK,
  createLeadChange: LEAD_CHANGE,
  createView: VIEW,
  createUpload: UPLOAD,
  createApiKey: { name: "CI", scopes: ["prospector.read"] },
};
const inputFor = ({ name, body }: Operation): { body?: object; query?: Record<string, string> } => ({
  ...(body && { body: BODIES[name] ?? {} }),
  ...(QUERIES[name] && { query: QUERIES[name] }),
});

test("every operation has its route file, and every route file its operation", () => {
  const files = new Set(operations.map(({ path }) => routeFileOf(path)));
  for (const file of files) expect(existsSync(file), file).toBe(true);
  const documented = routeFileOf("/api/public/v1/openapi.json");
  expect(new Set(globSync("app/api/public/**/route.ts"))).toEqual(new Set([...files, documented]));
});

test("the OpenAPI document lists every operation with every status it can answer", () => {
  const { paths } = openApiDocument();
  for (const { path, method, name } of operations) {
    const found = paths[path]?.[method.toLowerCase()];
    expect(found?.operationId).toBe(name);
    expect(Object.keys(found?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "400", "401", "403", "404", "409", "429", "500", "503"]),
    );
  }
});

test.each(named(operations))("%s without a key is 401 and says how to authenticate", async (_, operation) => {
  const answer = await callOperation(operation, { params: idsThatNeverWere(), ...inputFor(operation) });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(ErrorBody.parse(answer.body).error.code).toBe("unauthenticated");
  expect(answer.headers.get("x-request-id")).toBe(answer.body.request_id);
});

test.each(named(operations))("%s with a key that is wrong in any way is 401", async (_, operation) => {
  const keys = ["x", "prsp_live_", `${ours.key}x`, ours.key.slice(0, -1), ours.key.toUpperCase()];
  for (const key of keys) {
    const answer = await callOperation(operation, { key, params: idsThatNeverWere(), ...inputFor(operation) });
    expect([answer.status, answer.body.error.code]).toEqual([401, "unauthenticated"]);
  }
});

test.each(named(operations.filter(({ scope }) => scope !== "any" && scope !== "prospector.read")))(
  "%s with a key that only reads is 403",
  async (_, operation) => {
    const answer = await callOperation(operation, {
      key: reader.key,
      params: idsThatNeverWere(),
      ...inputFor(operation),
    });
    expect([answer.status, answer.body.error.code]).toEqual([403, "insufficient_scope"]);
  },
);

test("a viewer's key with every scope still only reads", async () => {
  const viewer = await createApi({ workspaceId: ours.workspaceId, role: "viewer" });
  expect((await viewer.call("listWorkflows")).status).toBe(200);
  const answer = await viewer.call("createWorkflow", { body: {} });
  expect([answer.status, answer.body.error.code]).toEqual([403, "read_only_member"]);
});

test.each(named(operations.filter(({ params }) => params)))(
  "%s of another workspace's object looks exactly like one that never was",
  async (_, operation) => {
    const foreign = await callOperation(operation, {
      key: ours.key,
      params: { ...idsThatNeverWere(), ...ids },
      ...inputFor(operation),
    });
    const never = await callOperation(operation, { key: ours.key, params: idsThatNeverWere(), ...inputFor(operation) });
    const garbage = await callOperation(operation, {
      key: ours.key,
      params: { workflow_id: "x", run_id: "run_\0", lead_id: "lead_'--" },
      ...inputFor(operation),
    });
    for (const answer of [foreign, never, garbage]) {
      expect([answer.status, answer.body.error]).toEqual([404, never.body.error]);
    }
  },
);

test.each(named(operations.filter(({ query }) => query)))(
  "%s with an unknown parameter is 400 and names it",
  async (_, operation) => {
    const answer = await callOperation(operation, {
      key: theirs.key,
      params: ids,
      query: { ...inputFor(operation).query, colour: "red" },
    });
    expect([answer.status, answer.body.error.details[0].path]).toEqual([400, "colour"]);
  },
);

test.each(named(operations.filter(({ query }) => query && "cursor" in query.shape)))(
  "%s refuses a cursor that is not its own, and a page size out of bounds",
  async (_, operation) => {
    for (const cursor of ["x", "e30", "A".repeat(64)]) {
      const answer = await callOperation(operation, { key: theirs.key, params: ids, query: { cursor } });
      expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_cursor"]);
    }
    for (const limit of ["0", "101", "1.5", "-1", "1e1", "", " 5"]) {
      const answer = await callOperation(operation, { key: theirs.key, params: ids, query: { limit } });
      expect([limit, answer.status]).toEqual([limit, 400]);
    }
  },
);

test.each(named(operations.filter(({ body }) => body)))(
  "%s refuses a body that is not what it takes",
  async (_, operation) => {
    const call = (raw: string, headers = {}) =>
      callOperation(operation, { key: theirs.key, params: ids, raw, headers });
    expect((await call("{")).status).toBe(400);
    expect((await call("[]")).status).toBe(400);
    expect((await call('{"surprise":1}')).status).toBe(400);
    expect((await call('{"__proto__":{"a":1}}')).status).toBe(400);
    expect((await call("{}", { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await call(`{"a":"${"x".repeat(300_000)}"}`)).status).toBe(413);
  },
);

test("a method that a path does not take is 405 with Allow, in JSON", async () => {
  for (const operation of operations) {
    const answer = await callOperation(operation, { method: "PUT" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toContain(operation.method);
    expect(ErrorBody.parse(answer.body).error.code).toBe("method_not_allowed");
  }
});
