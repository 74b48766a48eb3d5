import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { idempotencyKeys } from "@/db/schema/idempotency";
import { leadChanges } from "@/db/schema/lead-changes";
import { fromTypeId, newId } from "@/lib/base/ids";
import { OPERATIONS } from "@/lib/contract/all";
import { openApiDocument } from "@/lib/contract/openapi";
import type { Operation } from "@/lib/contract/operation";
import { failRun } from "@/lib/runs/testing/runs";
import { type ApiAnswer, type ApiCall, callOperation, idsThatNeverWere, operationNamed } from "./testing/api";
import { type Populated, populatedApi } from "./testing/populated";
import { sendFile, step } from "./testing/uploads";

const operations: readonly Operation[] = OPERATIONS;
const POSTS = operations.filter(({ method }) => method === "POST");
const CHANGING = POSTS.filter(({ reads }) => !reads);
const named = (list: readonly Operation[]) => list.map((operation) => [operation.name, operation] as const);

let api: Populated;

beforeAll(async () => {
  api = await populatedApi();
});

const WEBHOOK = { url: "https://hooks.example.com/prospector", events: ["run.completed"] };
const KEY = { name: "CI", scopes: ["prospector.read"] };

/** A body that it takes, and another one where that makes another request. */
const BODIES: Record<string, [object, object?]> = {
  createWorkflow: [{ name: "Once" }, { name: "Another" }],
  createLeadChange: [
    { filter: {}, set: { status: "contacted" } },
    { filter: {}, set: { status: "qualified" } },
  ],
  createExport: [
    { of: "leads", format: "csv" },
    { of: "leads", format: "ndjson" },
  ],
  createView: [
    { table: "leads", name: "Once", query: "" },
    { table: "leads", name: "Another", query: "" },
  ],
  createUpload: [
    { file_name: "list.csv", bytes: 10 },
    { file_name: "list.csv", bytes: 20 },
  ],
  createWebhook: [WEBHOOK, { ...WEBHOOK, description: "Another" }],
  createInvitation: [{ role: "viewer" }, { role: "member" }],
  createApiKey: [KEY, { ...KEY, name: "Another" }],
  decideDuplicate: [{ decision: "apart" }, { decision: "same" }],
  rotateApiKey: [{ overlap_hours: 1 }, { overlap_hours: 2 }],
};

async function failedRun(): Promise<string> {
  const { id } = (await api.call("startRun", { params: api.ids })).body.data;
  await failRun({ workspaceId: api.workspaceId, runId: id });
  return id;
}

async function doneChange(): Promise<string> {
  const body = { filter: {}, set: { status: "new" } };
  const { id } = (await api.call("createLeadChange", { body })).body.data;
  const done = { status: "succeeded", changed: 1, finishedAt: new Date() } as const;
  const isIt = eq(leadChanges.id, fromTypeId("change", id));
  await transaction((tx) => tx.update(leadChanges).set(done).where(isIt));
  return id;
}

async function madeKey(): Promise<string> {
  return (await api.call("createApiKey", { body: KEY })).body.data.id;
}

/** What an operation acts on where what is there already will not do. */
const OWN_IDS: Record<string, () => Promise<Record<string, string>>> = {
  retryRun: async () => ({ run_id: await failedRun() }),
  undoLeadChange: async () => ({ change_id: await doneChange() }),
  rotateApiKey: async () => ({ key_id: await madeKey() }),
  importUpload: async () => ({ upload_id: await checkedUpload() }),
  undoUpload: async () => ({ upload_id: await importedUpload() }),
};

async function importedUpload(): Promise<string> {
  const upload = await sendFile(api, "name,website\nLamar Dental,lamar-dental.com\n");
  await step(api, upload, "checkUpload");
  return (await step(api, upload, "importUpload")).id;
}

async function checkedUpload(): Promise<string> {
  const upload = await sendFile(api, "name,website\nLamar Dental,lamar-dental.com\n");
  return (await step(api, upload, "checkUpload")).id;
}

type Ask = (call: ApiCall) => Promise<ApiAnswer>;

/** Asks as who may, of what is there. */
async function askerOf(operation: Operation): Promise<Ask> {
  const params = { ...api.ids, ...(await OWN_IDS[operation.name]?.()) };
  const [body] = BODIES[operation.name] ?? [operation.example];
  return (call) => callOperation(operation, { key: api.key, params, ...(body !== undefined && { body }), ...call });
}

async function countDone(operation: Operation): Promise<number> {
  const rows = await reader()
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.workspaceId, api.workspaceId));
  return rows.filter(({ action }) => action === operation.name).length;
}

const without = (fields: readonly string[] = [], data: object) => ({
  ...data,
  ...Object.fromEntries(fields.map((field) => [field, null])),
});

test("every POST does its work once for a key, or changes nothing; and the document says which", () => {
  const { paths } = openApiDocument();
  for (const { name, method, path, idempotent = false, reads = false } of operations) {
    expect([name, Number(idempotent) + Number(reads)]).toEqual([name, method === "POST" ? 1 : 0]);
    const parameters = paths[path]?.[method.toLowerCase()]?.parameters ?? [];
    const header = parameters.find((one) => "name" in one && one.name === "Idempotency-Key");
    expect([name, header !== undefined]).toEqual([name, method === "POST"]);
    if (reads) expect(header).toMatchObject({ description: expect.stringContaining("answered anew") });
  }
});

test.each(named(POSTS))("%s refuses a key that is none, and does nothing", async (_, operation) => {
  const ask = await askerOf(operation);
  const before = await countDone(operation);
  for (const key of ["", "x".repeat(256), "naïve"]) {
    const { status, body } = await ask({ headers: { "Idempotency-Key": key } });
    expect([status, body.error?.code, body.error?.details?.[0]?.path]).toEqual([
      400,
      "invalid_request",
      "Idempotency-Key",
    ]);
  }
  expect(await countDone(operation)).toBe(before);
});

test.each(named(CHANGING))("%s twice with one key is done once, and another request is a 409", async (_, operation) => {
  const ask = await askerOf(operation);
  const headers = { "Idempotency-Key": newId() };
  const before = await countDone(operation);
  const first = await ask({ headers });
  expect([first.status, first.headers.get("idempotent-replayed")]).toEqual([200, null]);
  const again = await ask({ headers });
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
  expect(again.body.data).toEqual(without(operation.shownOnce, first.body.data));
  expect(await countDone(operation)).toBe(before + 1);

  const [, other] = BODIES[operation.name] ?? [];
  const mismatch = await ask({ headers, ...(other ? { body: other } : { params: idsThatNeverWere() }) });
  expect([mismatch.status, mismatch.body.error?.code]).toEqual([409, "idempotency_mismatch"]);
  expect(await countDone(operation)).toBe(before + 1);
});

test.each(named(POSTS.filter(({ reads }) => reads)))("%s is answered anew each time", async (_, operation) => {
  const ask = await askerOf(operation);
  const headers = { "Idempotency-Key": newId() };
  const answers = [await ask({ headers }), await ask({ headers })];
  for (const { status, headers } of answers) {
    expect([status, headers.get("idempotent-replayed")]).toEqual([200, null]);
  }
});

test.each(named(POSTS.filter(({ shownOnce }) => shownOnce)))(
  "%s shows its secret in the first answer alone, and keeps it in none",
  async (_, operation) => {
    const ask = await askerOf(operation);
    const headers = { "Idempotency-Key": newId() };
    const first = await ask({ headers });
    const again = await ask({ headers });
    const [shown = ""] = operation.shownOnce ?? [];
    const { [shown]: secret, id } = first.body.data;
    expect(secret).toMatch(/^(whsec|prsp_live)_|\/join\?token=/);
    expect([again.body.data.id, again.body.data[shown]]).toEqual([id, null]);
    const rows = await reader().select().from(idempotencyKeys);
    const kept = rows.filter(({ workspaceId }) => workspaceId === api.workspaceId);
    expect(kept.some(({ body }) => body?.includes(id))).toBe(true);
    for (const { body } of kept) {
      expect(body).not.toContain(secret);
      expect(body).not.toMatch(/"(secret|url)":"(?!https:\/\/hooks)/);
    }
  },
);

test("the key that an answer showed works, and the replay made no other", async () => {
  const headers = { "Idempotency-Key": newId() };
  const body = { ...KEY, name: newId() };
  const { secret, name } = (await api.call("createApiKey", { headers, body })).body.data;
  await api.call("createApiKey", { headers, body });
  expect((await callOperation(operationNamed("getMe"), { key: secret })).status).toBe(200);
  const { data } = (await api.call("listApiKeys")).body;
  expect(data.filter((key: { name: string }) => key.name === name)).toHaveLength(1);
});
