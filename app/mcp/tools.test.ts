import { describe, expect, test } from "vitest";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { ErrorBody } from "@/lib/contract/error-body";
import { openApiDocument } from "@/lib/contract/openapi";
import { company, finishRun, PACES, TEST_SOURCE, workspaceOf } from "@/lib/engine/testing/runs";
import { callOperation } from "../api/testing/api";
import { connect, connectedTo, ERAS, type Era } from "./testing/connection";
import { TOOLS } from "./tools";

const CRITERIA = { sources: [TEST_SOURCE] };
const NAMES = TOOLS.map(({ operation }) => operation.name);
const operationOf = (name: string) => {
  const tool = TOOLS.find(({ operation }) => operation.name === name);
  if (!tool) throw new Error(`there is no tool ${name}`);
  return tool.operation;
};

/** A workspace with three companies of its own, and a client of it. */
const connected = async (era?: Era) =>
  connectedTo(await workspaceOf([company(1), company(2), company(3, { name: "The third" })]), {}, era);

describe.each(ERAS)("in the revision %s", (era) => {
  test("a client sees the tools, and each answers as its operation does", async () => {
    const { client, call, workspaceId } = await connected(era);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(NAMES);
    expect(client.getServerVersion()?.name).toBe("prospector");
    expect(client.getInstructions()).toContain("startRun");

    const used = new Set<string>();
    const done = async (name: string, args?: Record<string, unknown>) => {
      const { isError, body, structuredContent } = await call(name, args);
      expect([name, isError, body.error]).toEqual([name, false, undefined]);
      expect(structuredContent).toEqual(body);
      const { request_id, ...envelope } = body;
      expect(request_id).toMatch(/^req_/);
      operationOf(name).response.parse(envelope);
      used.add(name);
      return body;
    };

    expect((await done("getConfig")).data.object).toBe("prospector_config");
    expect((await done("listCategories", { q: "book", limit: 5 })).data).not.toHaveLength(0);
    expect((await done("listPlaces", { q: "Texas", limit: null })).data[0].code).toBe("US-TX");
    expect((await done("previewCriteria", { criteria: CRITERIA })).data.new).toBe(3);
    const { data: workflow } = await done("createWorkflow", { name: "By MCP", criteria: CRITERIA });
    const { id: workflow_id } = workflow;
    expect((await done("listWorkflows", { q: "MCP", status: "draft" })).data[0].id).toBe(workflow_id);
    await done("updateWorkflow", { workflow_id, metadata: { made_by: "a model" } });
    expect((await done("getWorkflow", { workflow_id })).data.metadata).toEqual({ made_by: "a model" });

    const { data: run } = await done("startRun", { workflow_id });
    const { id: run_id } = run;
    expect((await done("getRun", { run_id })).data.status).toBe("queued");
    await finishRun({ workspaceId, runId: fromTypeId("run", run_id) }, PACES.walked);
    expect((await done("getRun", { run_id })).data).toMatchObject({ status: "succeeded", progress: { processed: 3 } });
    const first = await done("listResults", { run_id, limit: 2 });
    const rest = await done("listResults", { run_id, limit: 2, cursor: first.pagination.next_cursor });
    expect([...first.data, ...rest.data].map(({ rank }) => rank)).toEqual([1, 2, 3]);
    const explained = await done("explainCompany", { run_id, company: "made-up-3.com" });
    expect(explained.data.records[0]).toMatchObject({ company_name: "The third", verdict: "result" });
    expect((await done("listLeads", { q: "third" })).data).toHaveLength(1);
    const { data: second } = await done("startRun", { workflow_id });
    expect((await done("cancelRun", { run_id: second.id })).data.status).toMatch(/^cancel/);

    expect([...used].sort()).toEqual([...NAMES].sort());
  });

  test("every tool's failure is the API's own error", async () => {
    const { call } = await connected(era);
    const ids = { workflow_id: toTypeId("workflow", newId()), run_id: toTypeId("run", newId()), company: "x.com" };
    for (const name of NAMES) {
      const { params, query, body } = operationOf(name);
      const given = Object.fromEntries(
        Object.entries(ids).filter(([key]) => key in { ...params?.shape, ...query?.shape }),
      );
      const fails = async (args: Record<string, unknown>, code: string, path?: string) => {
        const { isError, body: answered } = await call(name, args);
        const { error } = ErrorBody.parse(answered);
        expect([name, isError, error.code, error.details?.[0]?.path]).toEqual([name, true, code, path]);
      };
      await fails({ ...given, colour: "red" }, "invalid_request", "colour");
      if (params) {
        await fails(given, "not_found");
        await fails({ ...given, ...Object.fromEntries(Object.keys(params.shape).map((id) => [id, "x"])) }, "not_found");
        await fails({}, "invalid_request", Object.keys(params.shape)[0]);
      }
      for (const limit of query && "limit" in query.shape ? [0, 101, 1.5, "many", true, { at: 1 }, "", " 5"] : []) {
        await fails({ ...given, limit }, "invalid_request", "limit");
      }
      if (body && (name === "createWorkflow" || name === "updateWorkflow" || name === "previewCriteria")) {
        await fails({ ...given, criteria: { limit: 0 } }, "invalid_request", "criteria.limit");
      }
    }
  });
});

/** What the OpenAPI document says of an operation, with the names that the tools' schemas give to what is shared. */
function documented(name: string) {
  const { path, method } = operationOf(name);
  const described = openApiDocument().paths[path]?.[method.toLowerCase()];
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of the document that it then asserts on
  return JSON.parse(JSON.stringify(described).replaceAll("#/components/schemas/", "#/$defs/")) as any;
}

function schemas() {
  const text = JSON.stringify(openApiDocument().components.schemas);
  return JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/"));
}

test("a tool takes and gives what the OpenAPI document says of its operation", async () => {
  const { client } = await connected();
  const { tools } = await client.listTools();
  const shared = schemas();
  for (const { name, title, inputSchema, outputSchema } of tools) {
    const { summary, parameters = [], requestBody, responses } = documented(name);
    expect(title).toBe(summary);
    const { idempotency_key: key, ...properties } = inputSchema.properties ?? {};
    expect(key !== undefined).toBe(operationOf(name).idempotent ?? false);
    const asked = parameters.filter((one: { in: string }) => one.in !== "header");
    const body = requestBody?.content["application/json"].schema ?? {};
    const { properties: ofBody = {}, required: ofBodyNeeded = [] } = body.$ref ? shared[body.$ref.slice(8)] : body;
    type Asked = { name: string; schema: object; description?: string };
    const ofAddress = asked.map(({ name, schema, description }: Asked) => [name, { ...schema, description }]);
    expect([name, properties]).toEqual([name, { ...Object.fromEntries(ofAddress), ...ofBody }]);
    const needed = asked.filter((one: { required?: boolean }) => one.required).map((one: { name: string }) => one.name);
    expect([name, inputSchema.required ?? []]).toEqual([name, [...needed, ...ofBodyNeeded]]);
    expect(inputSchema.additionalProperties).toBe(false);

    const envelope = shared[responses["200"].content["application/json"].schema.$ref.slice(8)];
    expect([name, outputSchema?.properties]).toMatchObject([name, { data: envelope.properties.data }]);
    expect([name, outputSchema?.required]).toEqual([name, envelope.required]);
    for (const [part, schema] of Object.entries({ ...(inputSchema.$defs ?? {}), ...(outputSchema?.$defs ?? {}) })) {
      expect([name, part, schema]).toEqual([name, part, shared[part]]);
    }
  }
});

test("a tool says whether it only reads, takes something away, and may be asked twice", async () => {
  const { client } = await connected();
  const { tools } = await client.listTools();
  const hinted = (hint: "readOnlyHint" | "destructiveHint" | "idempotentHint") =>
    tools.filter(({ annotations }) => annotations?.[hint]).map(({ name }) => name);
  const changing = ["createWorkflow", "updateWorkflow", "startRun", "cancelRun"];
  expect(hinted("readOnlyHint")).toEqual(NAMES.filter((name) => !changing.includes(name)));
  expect(hinted("destructiveHint")).toEqual(["updateWorkflow", "cancelRun"]);
  expect(hinted("idempotentHint")).toEqual(NAMES.filter((name) => name !== "createWorkflow" && name !== "startRun"));
});

test("twenty calls at once with one idempotency key start one run, and the API replays it", async () => {
  const { call, key } = await connected();
  const idempotency_key = newId();
  const made = await call("createWorkflow", { name: "Once", idempotency_key });
  const again = await call("createWorkflow", { name: "Once", idempotency_key });
  expect(again.body.data).toEqual(made.body.data);
  const other = await call("createWorkflow", { name: "Twice", idempotency_key });
  expect([other.isError, other.body.error.code]).toEqual([true, "idempotency_mismatch"]);

  const workflow_id = made.body.data.id;
  const calls = Array.from({ length: 20 }, () => call("startRun", { workflow_id, idempotency_key }));
  const answers = await Promise.all(calls);
  const started = new Set(answers.filter(({ isError }) => !isError).map(({ body }) => body.data.id));
  expect(started.size).toBe(1);
  for (const { isError, body } of answers) if (isError) expect(body.error.code).toBe("idempotency_in_flight");
  const replayed = await callOperation(operationOf("startRun"), {
    key,
    params: { workflow_id },
    headers: { "Idempotency-Key": idempotency_key },
  });
  expect([...started]).toEqual([replayed.body.data.id]);
  expect(replayed.headers.get("idempotent-replayed")).toBe("true");
});

test.each(["", "x".repeat(256), "naïve", "two\nlines", 5.5, { a: 1 }])(
  "the idempotency key %j is refused or kept apart",
  async (idempotency_key) => {
    const { call } = await connected();
    const { isError, body } = await call("createWorkflow", { idempotency_key });
    if (idempotency_key === 5.5) expect(isError).toBe(false);
    else expect([isError, body.error?.details?.[0]?.path]).toEqual([true, "idempotency_key"]);
  },
);

test("a tool that is not there is an error of the protocol", async () => {
  const { client } = await connected();
  await expect(client.callTool({ name: "dropEverything", arguments: {} })).rejects.toThrow("no tool dropEverything");
});

test("a client's later calls need nothing of its earlier ones", async () => {
  const first = await connected("legacy");
  const { body } = await first.call("createWorkflow", { name: "Kept" });
  const second = await connect(first.key, "legacy");
  expect((await second.call("getWorkflow", { workflow_id: body.data.id })).body.data.name).toBe("Kept");
  expect(first.answers.every(({ headers }) => headers.get("mcp-session-id") === null)).toBe(true);
});
