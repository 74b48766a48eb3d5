import { expect, test } from "vitest";
import { newId } from "@/lib/base/ids";
import { type Api, type ApiAnswer, createApi } from "./testing/api";

const withKey = (key: string) => ({ "Idempotency-Key": key });
const create = (api: Api, key: string, body: unknown = { name: "Once" }) =>
  api.call("createWorkflow", { body, headers: withKey(key) });
const countOf = async (api: Api) => (await api.call("listWorkflows", { query: { limit: "100" } })).body.data.length;

test("the same key and request answer as before, but for the request id", async () => {
  const api = await createApi();
  const key = newId();
  const first = await create(api, key);
  const again = await create(api, key);
  expect(again.status).toBe(200);
  expect(again.body.data).toEqual(first.body.data);
  expect(again.body.request_id).not.toBe(first.body.request_id);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(first.headers.get("idempotent-replayed")).toBeNull();
  expect(await countOf(api)).toBe(1);
});

const ROUNDS = 20;

/** Two hundred at once with one key; the ids that came of it. */
async function crowd(ask: (key: string) => Promise<ApiAnswer>): Promise<Set<string>> {
  const key = newId();
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(key)));
  for (const { status, body } of answers) {
    if (status !== 200) expect([status, body.error.code]).toEqual([409, "idempotency_in_flight"]);
  }
  return new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.data.id));
}

test("two hundred at once with one key make one workflow, and one run of it, in each of twenty rounds", async () => {
  const api = await createApi();
  for (let round = 1; round <= ROUNDS; round++) {
    const [workflow_id = "", ...more] = await crowd((key) => create(api, key));
    expect([more, await countOf(api)]).toEqual([[], round]);
    const params = { workflow_id };
    const runs = await crowd((key) => api.call("startRun", { params, headers: withKey(key) }));
    expect(runs.size).toBe(1);
    expect((await api.call("listRuns", { params })).body.data).toHaveLength(1);
  }
});

test("the same key with another body, or on another workflow, is 409", async () => {
  const api = await createApi();
  const key = newId();
  const { body } = await create(api, key);
  const other = await create(api, key, { name: "Another" });
  expect([other.status, other.body.error.code]).toEqual([409, "idempotency_mismatch"]);

  const second = await api.call("createWorkflow", { body: {} });
  const run = (id: string) => api.call("startRun", { params: { workflow_id: id }, headers: withKey(key) });
  expect((await run(body.data.id)).status).toBe(200);
  expect((await run(second.body.data.id)).body.error.code).toBe("idempotency_mismatch");
});

test("the order of properties does not make another request", async () => {
  const api = await createApi();
  const key = newId();
  await create(api, key, { name: "A", metadata: { x: "1", y: "2" } });
  const again = await create(api, key, { metadata: { y: "2", x: "1" }, name: "A" });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
});

test("no body and an empty one are the same request", async () => {
  const api = await createApi();
  const { body } = await api.call("createWorkflow", { body: {} });
  const run = (sent?: object) =>
    api.call("startRun", { params: { workflow_id: body.data.id }, headers: withKey("one run"), body: sent });
  const first = await run();
  expect((await run({})).body.data).toEqual(first.body.data);
});

test("a key belongs to its workspace and its operation", async () => {
  const [api, other] = [await createApi(), await createApi()];
  const key = newId();
  const ours = await create(api, key);
  const theirs = await create(other, key, { name: "Different" });
  expect(theirs.status).toBe(200);
  expect(theirs.body.data.id).not.toBe(ours.body.data.id);

  const run = () =>
    api.call("startRun", { params: { workflow_id: ours.body.data.id }, headers: withKey(key), body: undefined });
  const started = await run();
  expect(started.body.data.object).toBe("prospector_run");
  // Nor does the answer of one stand in place of the other's.
  expect((await create(api, key)).body.data).toEqual(ours.body.data);
  expect((await run()).body.data).toEqual(started.body.data);
});

test("a request that failed leaves its key unused", async () => {
  const api = await createApi();
  const key = newId();
  expect((await create(api, key, { name: "" })).status).toBe(400);
  expect((await create(api, key, { name: "Better" })).status).toBe(200);
});

test.each(["", "x".repeat(256), "naïve", " "])("the key %j is refused", async (key) => {
  const api = await createApi();
  const answer = await create(api, key);
  expect([answer.status, answer.body.error?.code]).toEqual([400, "invalid_request"]);
});
