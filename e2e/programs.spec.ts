import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { SCOPES } from "@/lib/contract/scopes";
import { expect, test } from "./fixtures";

const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };

test("a model finds companies over MCP, from criteria to results", async ({ newPerson, baseURL }) => {
  const { email } = await newPerson();
  const key = await createKeyForMember({ email, name: "Model", scopes: [...SCOPES] });
  const client = new Client({ name: "e2e", version: "1" }, { versionNegotiation: { mode: "auto" } });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${baseURL}/mcp`), { requestInit }));
  const call = async (name: string, args: Record<string, unknown>) => {
    const { isError = false, structuredContent } = await client.callTool({ name, arguments: args });
    expect([name, isError]).toEqual([name, false]);
    // biome-ignore lint/suspicious/noExplicitAny: a test reads any property of an answer that it then asserts on
    return (structuredContent as any).data;
  };
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain("previewCriteria");
  const { new: expected } = await call("previewCriteria", { criteria });
  const { id: workflow_id } = await call("createWorkflow", { criteria, idempotency_key: "the only one" });
  const { id: run_id } = await call("startRun", { workflow_id, idempotency_key: "the only run" });
  await expect.poll(async () => (await call("getRun", { run_id })).status).toBe("succeeded");
  expect((await call("getRun", { run_id })).counts.new).toBe(expected);
  const results = await call("listResults", { run_id, limit: 100 });
  expect(results.map(({ rank }: { rank: number }) => rank)).toEqual(results.map((_: unknown, at: number) => at + 1));
});

test("everything at /mcp is answered in JSON, and the client package is served", async ({ request }) => {
  for (const [path, method, status] of [
    ["/mcp", "GET", 405],
    ["/mcp", "POST", 401],
    ["/mcp/", "POST", 404],
    ["/mcp/anything", "GET", 404],
  ] as const) {
    const response = await request.fetch(path, { method });
    expect([path, response.status(), response.headers()["content-type"]]).toEqual([path, status, "application/json"]);
    expect(Object.keys(await response.json())).toEqual(["error", "request_id"]);
  }
  const archive = await (await request.get("/client/prospector-client.tgz")).body();
  expect([archive[0], archive[1]]).toEqual([0x1f, 0x8b]);
  expect((await request.get("/client/main.js")).headers()["content-type"]).toContain("javascript");
});

test("the reference says how to connect a client, with the reader's own address", async ({ person, page, baseURL }) => {
  expect(person.workspaceName).not.toBe("");
  await page.goto("/developers/reference");
  const models = page.getByRole("region", { name: "For models: MCP" });
  await expect(models.getByText(`claude mcp add --transport http prospector ${baseURL}/mcp`)).toBeVisible();
  await expect(models.getByText('"mcpServers"')).toBeVisible();
  const client = page.getByRole("region", { name: "The TypeScript client" });
  await expect(client.getByText(`npm install ${baseURL}/client/prospector-client.tgz`)).toBeVisible();
  await expect(client.getByRole("button", { name: "Copy the example: Install" })).toBeVisible();
});
