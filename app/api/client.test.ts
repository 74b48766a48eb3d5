import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { OPERATIONS } from "@/lib/contract/all";
import { ID_PREFIXES, type IdKind } from "@/lib/contract/ids";
import type { Operation } from "@/lib/contract/operation";
import { finishRun, PACES } from "@/lib/engine/testing/runs";
import { GUIDES } from "@/lib/reference/guides";
import { Prospector, ProspectorError } from "@/lib/sdk/main";
import { signatureHeaders } from "@/lib/webhooks/sign-delivery";
import { makeWebhookSecret } from "@/lib/webhooks/webhook-secret";
import { answer, createApi } from "./testing/api";

const ADDRESS = "http://localhost:3000";
const README = "public/client/README.md";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const EXAMPLES = Array.from(readFileSync(README, "utf8").matchAll(/```ts\n([\s\S]*?)```/g), ([, code = ""]) => code);

/** Runs code as it is printed, on the package that is served. */
async function runPrinted(code: string) {
  const served = pathToFileURL("public/client/main.js").href;
  const file = `${process.cwd()}/.cache/example-${newId()}.ts`;
  writeFileSync(file, code.replaceAll('"prospector-client"', JSON.stringify(served)));
  try {
    return await import(/* @vite-ignore */ file);
  } finally {
    rmSync(file);
  }
}

test("the README's examples run as printed, from criteria to results", async () => {
  const { key, workspaceId } = await createTestKey();
  vi.stubEnv("PROSPECTOR_API_KEY", key);
  const printed: unknown[][] = [];
  vi.spyOn(console, "log").mockImplementation((...words) => printed.push(words));
  let finished: Promise<unknown> = Promise.resolve();
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const response = await answer(new Request(url, init));
    if (/\/run$/.test(url)) {
      const { data } = await response.clone().json();
      finished = finishRun({ workspaceId, runId: fromTypeId("run", data.id) }, PACES.sorted);
    }
    return response;
  });
  await runPrinted(EXAMPLES.slice(0, 2).join("\n"));
  await finished;
  const statuses = printed.filter(([status]) => typeof status === "string" && status !== "invalid_request");
  expect(statuses.at(-1)).toEqual(["succeeded", expect.any(Number)]);
  const ranks = printed.filter(([rank]) => typeof rank === "number").map(([rank]) => rank);
  expect(ranks.length).toBeGreaterThan(25);
  expect(ranks).toEqual(ranks.map((_, at) => at + 1));
  expect(printed.at(-1)).toEqual(["invalid_request", "criteria.limit", expect.stringMatching(/^req_/)]);
});

test.each([
  ["nobody else changes it", false],
  ["somebody else changes it meanwhile", true],
])("the README's conditional change runs as printed where %s", async (_, isChanged) => {
  const { key, workspaceId } = await createTestKey();
  const other = await createApi({ workspaceId });
  vi.stubEnv("PROSPECTOR_API_KEY", key);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const answers: Response[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (init.method === "PATCH" && isChanged) {
      const params = { workflow_id: url.split("/").at(-1) ?? "" };
      await other.call("updateWorkflow", { params, body: { name: "Theirs" } });
    }
    const response = await answer(new Request(url, init));
    answers.push(response);
    return response;
  });
  await runPrinted(EXAMPLES.find((code) => code.includes("ifMatch")) ?? "");
  expect(answers.map(({ status }) => status)).toEqual([200, isChanged ? 409 : 200]);
  expect(log.mock.calls).toEqual(isChanged ? [["changed by somebody else since", true]] : []);
  const { data } = (await other.call("listWorkflows")).body;
  expect(data[0].name).toBe(isChanged ? "Theirs" : "Bakeries in Ohio");
});

test("the etag of any answer that has one is what the next change takes", async () => {
  const { key, workspaceId } = await createTestKey();
  const client = new Prospector({ address: ADDRESS, key, fetch: (url, init) => answer(new Request(url, init)) });
  const made = await client.createWorkflow({ name: "A" });
  const { id } = made.data;
  expect((await client.getWorkflow({ workflow_id: id })).etag).toBe(made.etag);
  const changed = await client.updateWorkflow({ workflow_id: id, name: "B" }, { ifMatch: made.etag });
  expect(changed.etag).not.toBe(made.etag);
  const late = client.deleteWorkflow({ workflow_id: id }, { ifMatch: made.etag });
  await expect(late).rejects.toMatchObject({ status: 409, code: "revision_conflict", etag: changed.etag });
  await client.deleteWorkflow({ workflow_id: id }, { ifMatch: changed.etag });
  expect((await (await createApi({ workspaceId })).call("listWorkflows")).body.data).toEqual([]);
});

test("the reference's example runs as printed", async () => {
  const { key } = await createTestKey();
  vi.stubEnv("PROSPECTOR_API_KEY", key);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => answer(new Request(url, init)));
  const examples = GUIDES.find(({ id }) => id === "client")?.examples?.(ADDRESS) ?? [];
  await runPrinted(examples.find(({ language }) => language === "ts")?.text ?? "");
  expect(log.mock.calls).toEqual([[expect.any(Number), "are new to you"]]);
});

test("the README's webhook answers a genuine delivery and throws at another", async () => {
  const secret = makeWebhookSecret();
  vi.stubEnv("WEBHOOK_SECRET", secret);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const { POST } = await runPrinted(EXAMPLES.find((code) => code.includes("verifyWebhook")) ?? "");
  const body = JSON.stringify({ id: "evt_1", type: "run.completed", data: { counts: { new: 3 } } });
  const delivery = (by: string) =>
    new Request("http://here.test/", {
      method: "POST",
      headers: signatureHeaders([by], { id: "evt_1", at: new Date(), body }),
      body,
    });
  expect((await POST(delivery(secret))).status).toBe(204);
  expect(log).toHaveBeenCalledWith(3, "new companies");
  await expect(POST(delivery(makeWebhookSecret()))).rejects.toThrow("by this secret");
});

/** What an operation needs beyond ids. */
const INPUTS: Record<string, object> = {
  explainCompany: { company: "example.com" },
  readPlaces: { text: "Texas" },
  createWebhook: { url: "https://hooks.example.com/prospector", events: ["run.completed"] },
  createView: { table: "leads", name: "Best first", query: "sort=-score" },
  decideDuplicate: { decision: null },
  createLeadNote: { text: "Called" },
  updateLeadNote: { text: "Called" },
  createExport: { of: "leads", format: "csv" },
  createLeadChange: { filter: {}, set: { status: "contacted" } },
  compareRevisions: { from: 1 },
  createUpload: { file_name: "list.csv", bytes: 10 },
  sendUploadPart: { bytes: new Blob(["name\nOak\n"]) },
  createApiKey: { name: "CI", scopes: ["prospector.read"] },
};

test("every method reaches its operation, which knows what it sends", async () => {
  const { key } = await createTestKey();
  const kinds = Object.keys(ID_PREFIXES) as IdKind[];
  const ids: Record<string, string> = {
    revision: "1",
    part: "1",
    ...Object.fromEntries(kinds.map((kind) => [`${kind}_id`, toTypeId(kind, newId())])),
  };
  for (const operation of OPERATIONS as readonly Operation[]) {
    const { name, method, path, idempotent = false, params } = operation;
    const sent: Request[] = [];
    const client = new Prospector({
      address: ADDRESS,
      key,
      retries: 0,
      fetch: (url, init) => {
        const request = new Request(url, init);
        sent.push(request.clone());
        return answer(request);
      },
    });
    const own = Object.fromEntries(Object.keys(params?.shape ?? {}).map((id) => [id, ids[id]]));
    const methods = client as unknown as Record<string, (input: object) => Promise<unknown> | AsyncGenerator>;
    const called = methods[name]?.({ ...own, ...INPUTS[name] });
    const outcome = await ("next" in Object(called) ? (called as AsyncGenerator).next() : (called as Promise<unknown>))
      .then(() => "done")
      .catch((error: unknown) => (error instanceof ProspectorError ? error.code : error));
    const expected = params ? "not_found" : "done";
    expect([name, outcome]).toEqual([name, expected]);
    const filled = path.replace(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? "");
    const [request] = sent;
    expect([name, request?.method, request && new URL(request.url).pathname]).toEqual([name, method, filled]);
    expect([name, request?.headers.has("idempotency-key")]).toEqual([name, idempotent]);
  }
});
