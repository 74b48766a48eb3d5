import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { post } from "@/app/mcp/testing/connection";
import { transaction } from "@/db/client";
import { workspaces } from "@/db/schema/identity";
import { newId, toTypeId } from "@/lib/base/ids";
import { flushRequestLog } from "@/lib/server/http/request-log";
import { type Api, askRoute, callOperation, createApi, operationNamed } from "./testing/api";
import { signedIn } from "./testing/session";

/** What the log has by now, newest first. */
async function logOf(api: Api, query: Record<string, string> = {}) {
  await flushRequestLog();
  const { status, body } = await api.call("listApiRequests", { query });
  expect(status).toBe(200);
  return body.data as Record<string, unknown>[];
}

test("a request with a key is listed under the id of its answer, with its status, code, key and program", async () => {
  const api = await createApi();
  const headers = { "User-Agent": `nightly/1.0 ${"x".repeat(300)}` };
  const done = await api.call("listWorkflows", { query: { limit: "5" }, headers });
  const refused = await api.call("createWorkflow", { body: { name: 5 } });
  const key = (await api.call("getMe")).body.data.key;
  const log = await logOf(api);
  expect(log.map(({ operation }) => operation)).toEqual(["getMe", "createWorkflow", "listWorkflows"]);
  expect(log[1]).toMatchObject({
    request_id: refused.body.request_id,
    method: "POST",
    path: "/api/public/v1/prospector/workflows",
    status: 400,
    error_code: "invalid_request",
    user_agent: null,
  });
  expect(log[2]).toEqual({
    id: done.body.request_id,
    object: "api_request",
    created_at: expect.stringMatching(/Z$/),
    request_id: done.body.request_id,
    method: "GET",
    path: "/api/public/v1/prospector/workflows?limit=5",
    operation: "listWorkflows",
    status: 200,
    error_code: null,
    duration_ms: expect.any(Number),
    key,
    user_agent: headers["User-Agent"].slice(0, 200),
  });
});

test("what a session asks for, and what comes without a key that is good, is not listed", async () => {
  const { workspaceId, headers: cookie } = await signedIn();
  expect((await callOperation(operationNamed("listWorkflows"), { headers: cookie })).status).toBe(200);
  const api = await createApi({ workspaceId });
  await api.call("listWorkflows", { key: `${api.key}x` });
  await api.call("listWorkflows", { key: null });
  expect(await logOf(api)).toEqual([]);
});

test("a request over the limit is listed", async () => {
  const api = await createApi();
  const other = await createApi({ workspaceId: api.workspaceId });
  await transaction((tx) => tx.update(workspaces).set({ rateLimit: 1 }).where(eq(workspaces.id, api.workspaceId)));
  await api.call("listWorkflows");
  await api.call("listWorkflows");
  expect((await logOf(other)).map(({ status, error_code }) => [status, error_code])).toEqual([
    [429, "rate_limited"],
    [200, null],
  ]);
});

test("requests that are refused for their scope, and HEAD, are listed as they came", async () => {
  const api = await createApi({ scopes: ["prospector.read"] });
  await api.call("createWorkflow", { body: {} });
  await askRoute({
    path: "/api/public/v1/prospector/workflows",
    method: "HEAD",
    headers: { Authorization: `Bearer ${api.key}` },
  });
  const told = (await logOf(api)).map(({ method, status, error_code }) => [method, status, error_code]);
  expect(told).toEqual([
    ["HEAD", 200, null],
    ["POST", 403, "insufficient_scope"],
  ]);
});

test("the log is filtered by status, operation, key, request and time, and goes on from page to page", async () => {
  const api = await createApi();
  const other = await createApi({ workspaceId: api.workspaceId });
  const listed = await api.call("listWorkflows");
  await api.call("getWorkflow", { params: { workflow_id: toTypeId("workflow", newId()) } });
  await api.call("createWorkflow", { body: { name: 5 } });
  const me = await other.call("getMe");
  const [newest] = await logOf(api);
  const until = new Date(Date.parse(String(newest?.created_at)) + 1).toISOString();
  const operations = async (query: Record<string, string>) =>
    (await logOf(api, { ...query, created_before: until })).map(({ operation }) => operation);
  expect(await operations({ status: "4xx" })).toEqual(["createWorkflow", "getWorkflow"]);
  expect(await operations({ status: "404" })).toEqual(["getWorkflow"]);
  expect(await operations({ status: "5xx" })).toEqual([]);
  expect(await operations({ status: "2xx" })).toEqual(["getMe", "listWorkflows"]);
  expect(await operations({ operation: "listWorkflows" })).toEqual(["listWorkflows"]);
  expect(await operations({ key_id: me.body.data.key.id })).toEqual(["getMe"]);
  expect(await operations({ request_id: listed.body.request_id })).toEqual(["listWorkflows"]);
  expect(await operations({ request_id: toTypeId("request", newId()) })).toEqual([]);
  expect(await operations({ created_after: "2999-01-01T00:00:00Z" })).toEqual([]);

  const first = (await api.call("listApiRequests", { query: { limit: "1", status: "4xx" } })).body;
  const { next_cursor } = first.pagination;
  const rest = (await api.call("listApiRequests", { query: { status: "4xx", cursor: next_cursor } })).body;
  expect([...first.data, ...rest.data].map(({ status }: { status: number }) => status)).toEqual([400, 404]);
});

test.each([
  ["status", "3xx"],
  ["status", "4XX"],
  ["status", "99"],
  ["status", "600"],
  ["operation", " "],
  ["key_id", "key_1"],
  ["request_id", "x"],
  ["created_after", "yesterday"],
])("%s=%s is 400 and names it", async (path, value) => {
  const api = await createApi();
  const { status, body } = await api.call("listApiRequests", { query: { [path]: value } });
  expect([status, body.error.details[0].path]).toEqual([400, path]);
});

test("a message of MCP is listed, and so is the operation that it calls, as of the same program", async () => {
  const api = await createApi();
  const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "listLeads", arguments: { limit: 5 } } };
  const headers = { Authorization: `Bearer ${api.key}`, "User-Agent": "a-model/1.0" };
  expect((await post(call, headers)).status).toBe(200);
  const told = (await logOf(api)).map(({ operation, path, user_agent }) => [operation, path, user_agent]);
  expect(told).toEqual([
    ["listLeads", "/api/public/v1/prospector/leads?limit=5", "a-model/1.0"],
    ["mcp", "/mcp", "a-model/1.0"],
  ]);
});

test("another workspace's requests are never listed, by whatever id they are asked for", async () => {
  const [ours, theirs] = [await createApi(), await createApi()];
  const me = (await theirs.call("getMe")).body;
  expect(await logOf(ours, { request_id: me.request_id })).toEqual([]);
  expect(await logOf(ours, { key_id: me.data.key.id })).toEqual([]);
  expect((await logOf(ours)).every(({ operation }) => operation === "listApiRequests")).toBe(true);
});
