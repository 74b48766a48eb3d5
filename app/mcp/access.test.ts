import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { signedIn } from "@/app/api/testing/session";
import { transaction } from "@/db/client";
import { workspaces } from "@/db/schema/identity";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { ErrorBody } from "@/lib/contract/error-body";
import { company, finishRun, PACES, TEST_SOURCE, workspaceOf } from "@/lib/engine/testing/runs";
import { ask, connectedTo, MCP_URL, post } from "./testing/connection";
import { TOOLS } from "./tools";

const message = (method: string, params: object = {}) => ({ jsonrpc: "2.0", id: 1, method, params });
const initialize = message("initialize", {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
});
const callOf = (name: string, args: object = {}) => message("tools/call", { name, arguments: args });
const MESSAGES = [initialize, message("tools/list"), callOf("getConfig"), callOf("nothing"), message("what"), {}];
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

async function failureOf(response: Response) {
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const body = ErrorBody.parse(await response.json());
  expect(response.headers.get("x-request-id")).toBe(body.request_id);
  return { status: response.status, code: body.error.code };
}

/** A workspace with three companies of its own, and a client of it. */
const connected = async () =>
  connectedTo(await workspaceOf([company(1), company(2), company(3, { name: "The third" })]));

let ours: Awaited<ReturnType<typeof connected>>;
beforeAll(async () => {
  ours = await connected();
});

test("without a key, or with one that is wrong in any way, every message is 401 and says how to authenticate", async () => {
  const wrong = ["x", "prsp_live_", `${ours.key}x`, ours.key.slice(0, -1), ours.key.toUpperCase()];
  for (const sent of [...MESSAGES, "{", "[]"]) {
    for (const headers of [{}, { Authorization: ours.key }, ...wrong.map(bearer)]) {
      const response = await post(sent, headers);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(await failureOf(response)).toEqual({ status: 401, code: "unauthenticated" });
    }
  }
});

test("a session's cookie is no key", async () => {
  const { headers: own } = await signedIn();
  for (const sent of MESSAGES) expect((await post(sent, own)).status).toBe(401);
  const beside = await post(callOf("getConfig"), { ...own, ...bearer(ours.key) });
  expect((await beside.json()).result.isError).toBeUndefined();
});

test("a key that only reads, and any key of a viewer, cannot change or run anything", async () => {
  const made = await ours.call("createWorkflow", { criteria: { sources: [TEST_SOURCE] } });
  const workflow_id = made.body.data.id;
  const { body } = await ours.call("startRun", { workflow_id });
  for (const [options, code] of [
    [{ scopes: ["prospector.read"] }, "insufficient_scope"],
    [{ role: "viewer" }, "read_only_member"],
  ] as const) {
    const { key } = await createTestKey({ ...options, workspaceId: ours.workspaceId });
    for (const { operation } of TOOLS.filter(({ operation }) => operation.scope === "prospector.run")) {
      const args = { ...(operation.params && { workflow_id, run_id: body.data.id }) };
      const own = Object.fromEntries(Object.entries(args).filter(([name]) => name in (operation.params?.shape ?? {})));
      const { result } = await (await post(callOf(operation.name, own), bearer(key))).json();
      expect([operation.name, result.isError]).toEqual([operation.name, true]);
      expect(JSON.parse(result.content[0].text).error.code).toBe(code);
    }
    const reading = await (await post(callOf("getWorkflow", { workflow_id }), bearer(key))).json();
    expect(reading.result.structuredContent.data.id).toBe(workflow_id);
  }
  expect((await ours.call("getRun", { run_id: body.data.id })).body.data.status).toBe("queued");
});

test("a thousand calls with what is another workspace's get what never was, and leave nothing behind", async () => {
  const theirs = await connected();
  const secret = `theirs-${newId()}`;
  const mine = await connected();
  const criteria = { sources: [TEST_SOURCE] };
  const made = await theirs.call("createWorkflow", { name: secret, criteria, idempotency_key: secret });
  const workflow_id = made.body.data.id;
  await theirs.call("createWorkflow", { name: `${secret} 2` });
  const started = await theirs.call("startRun", { workflow_id, idempotency_key: secret });
  const run_id = started.body.data.id;
  await finishRun({ workspaceId: theirs.workspaceId, runId: fromTypeId("run", run_id) }, PACES.walked);
  const live = (await theirs.call("startRun", { workflow_id })).body.data.id;
  const cursorOf = async (name: string, args: object = {}) =>
    (await theirs.call(name, { ...args, limit: 1 })).body.pagination.next_cursor as string;
  const cursors = {
    listWorkflows: await cursorOf("listWorkflows"),
    listResults: await cursorOf("listResults", { run_id }),
    listLeads: await cursorOf("listLeads"),
  };
  const before = await theirs.call("getWorkflow", { workflow_id });

  const neverWas = () => ({ workflow_id: toTypeId("workflow", newId()), run_id: toTypeId("run", newId()) });
  const runs = (id: string) =>
    [
      ["getRun", { run_id: id }],
      ["cancelRun", { run_id: id }],
      ["listResults", { run_id: id }],
      ["listResults", { run_id: id, cursor: cursors.listResults }],
      ["explainCompany", { run_id: id, company: "made-up-1.com" }],
    ] as const;
  const workflows = (id: string) =>
    [
      ["getWorkflow", { workflow_id: id }],
      ["updateWorkflow", { workflow_id: id, name: "Taken over" }],
      ["startRun", { workflow_id: id }],
      ["startRun", { workflow_id: id, idempotency_key: secret }],
    ] as const;
  const foreign = [...workflows(workflow_id), ...runs(run_id), ...runs(live)];

  let probes = 0;
  const probe = async ([name, args]: readonly [string, Record<string, unknown>], unknown: Record<string, unknown>) => {
    const [foreign, absent] = [await mine.call(name, args), await mine.call(name, unknown)];
    expect([name, foreign.isError, foreign.body.error]).toEqual([name, true, absent.body.error]);
    expect(foreign.body.error.code).toBe("cursor" in args ? "invalid_cursor" : "not_found");
    expect(JSON.stringify(foreign.body)).not.toContain(secret);
    probes++;
  };
  while (probes < 1_000) {
    const never = [...workflows(neverWas().workflow_id), ...runs(neverWas().run_id), ...runs(neverWas().run_id)];
    await Promise.all(foreign.map((call, at) => probe(call, never[at]?.[1] ?? {})));
  }
  for (const name of ["listWorkflows", "listLeads"] as const) {
    const { isError, body } = await mine.call(name, { cursor: cursors[name] });
    expect([name, isError, body.error.code]).toEqual([name, true, "invalid_cursor"]);
    expect((await mine.call(name, { q: name === "listWorkflows" ? secret : "made" })).body.data).toEqual([]);
  }
  const own = await mine.call("createWorkflow", { name: secret, criteria, idempotency_key: secret });
  expect(own.body.data.id).not.toBe(workflow_id);
  expect((await theirs.call("getWorkflow", { workflow_id })).body.data).toEqual(before.body.data);
  expect((await theirs.call("getRun", { run_id: live })).body.data.status).toBe("queued");
});

test("each message counts once against the key's limit, whatever becomes of it, and says what is left", async () => {
  const { key, workspaceId } = await connected();
  await transaction((tx) => tx.update(workspaces).set({ rateLimit: 12 }).where(eq(workspaces.id, workspaceId)));
  const sent = [
    initialize,
    message("tools/list"),
    callOf("getConfig"),
    callOf("getConfig", { colour: "red" }),
    callOf("listWorkflows", { limit: 0 }),
    callOf("nothing"),
    message("what"),
  ];
  const left: number[] = [];
  for (const one of sent) left.push(Number((await post(one, bearer(key))).headers.get("ratelimit-remaining")));
  // Connecting took some of the twelve already.
  const [first = 0] = left;
  expect(left).toEqual(sent.map((_, at) => first - at));
  for (let at = 0; at < first; at++) await post(message("ping"), bearer(key));

  const over = await (await post(callOf("getConfig"), bearer(key))).json();
  expect(over.result.isError).toBe(true);
  expect(JSON.parse(over.result.content[0].text).error.code).toBe("rate_limited");
  const refused = await post(message("tools/list"), bearer(key));
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await failureOf(refused)).toEqual({ status: 429, code: "rate_limited" });
});

test("a page of another site is refused, and a program or our own page is not", async () => {
  const from = (headers: Record<string, string>) =>
    post(message("tools/list"), { ...bearer(ours.key), Host: "prospector.test", ...headers });
  for (const origin of ["http://evil.test", "null", "x", "http://prospector.test.evil.test"]) {
    expect(await failureOf(await from({ Origin: origin }))).toEqual({ status: 403, code: "cross_origin" });
  }
  expect((await from({})).status).toBe(200);
  expect((await from({ Origin: "https://prospector.test" })).status).toBe(200);
});

test("only POST is taken, and every other method is 405 with Allow", async () => {
  for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
    const response = await ask(new Request(MCP_URL, { method, headers: bearer(ours.key) }));
    expect(response.headers.get("allow")).toContain("POST");
    expect(await failureOf(response)).toEqual({ status: 405, code: "method_not_allowed" });
  }
});

test("whatever is sent is answered in JSON and never as a fault of ours", async () => {
  const deep = `${"[".repeat(40)}${"]".repeat(40)}`;
  const meta = (version: string) => ({
    _meta: { "io.modelcontextprotocol/protocolVersion": version, "io.modelcontextprotocol/clientCapabilities": {} },
  });
  const odd: [unknown, number][] = [
    ["", 400],
    ["{", 400],
    ["null", 400],
    ["5", 400],
    ["[]", 400],
    [[message("tools/list"), message("tools/list")], 400],
    [`{"a":${deep}}`, 400],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getConfig\\u0000"}}', 400],
    [`{"a":"${"x".repeat(300_000)}"}`, 413],
  ];
  for (const [sent, status] of odd) {
    expect([JSON.stringify(sent).slice(0, 60), (await failureOf(await post(sent, bearer(ours.key)))).status]).toEqual([
      JSON.stringify(sent).slice(0, 60),
      status,
    ]);
  }
  expect((await post("{}", { ...bearer(ours.key), "Content-Type": "text/plain" })).status).toBe(415);
  const strange = [
    {},
    { jsonrpc: "1.0", id: 1, method: "tools/list" },
    { jsonrpc: "2.0", id: null, method: "tools/list" },
    { jsonrpc: "2.0", id: {}, method: 5, params: [] },
    { jsonrpc: "2.0", id: 1, result: {} },
    { jsonrpc: "2.0", method: "notifications/initialized" },
    { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } },
    message("tools/call"),
    message("tools/call", { name: 5 }),
    message("tools/call", { name: "getConfig", arguments: [] }),
    message("tools/call", { name: "getRun", arguments: { run_id: null } }),
    message("tools/call", { name: "getRun", arguments: { run_id: "../../../me" } }),
    callOf("getConfig", JSON.parse('{"__proto__":{"a":1}}')),
    callOf("constructor"),
    callOf("listWorkflows", { q: "%00" }),
    message("resources/list"),
    message("prompts/get", { name: "x" }),
    message("logging/setLevel", { level: "debug" }),
    message("tools/list", { cursor: "x" }),
    message("tools/list", meta("2026-07-28")),
    message("server/discover", meta("2026-07-28")),
    message("tools/list", meta("2199-01-01")),
    message("tools/list", { _meta: 5 }),
    message("subscriptions/listen", { ...meta("2026-07-28"), filter: {} }),
  ];
  for (const sent of strange) {
    for (const version of [undefined, "2025-06-18", "2026-07-28", "1999-01-01"]) {
      const headers = { ...bearer(ours.key), ...(version && { "MCP-Protocol-Version": version }) };
      const response = await post(sent, headers);
      const text = await response.text();
      const said = [JSON.stringify(sent), version, response.status, text.slice(0, 200)];
      expect(said[2], said.join(" ")).toBeLessThan(500);
      if (text !== "") expect(response.headers.get("content-type"), said.join(" ")).toMatch(/^application\/json/);
      expect(text).not.toMatch(/node_modules|at \w+ \(|ECONN/);
    }
  }
});
