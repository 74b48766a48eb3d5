import { beforeAll, expect, test } from "vitest";
import { type Api, createApi } from "./testing/api";

let api: Api;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await createApi();
  for (const name of ["Dentists in Ohio", "100% dentists_", "Schools"]) {
    ids[name] = (await api.call("createWorkflow", { body: { name } })).body.data.id;
  }
  for (const name of ["Schools", "Schools", "Dentists in Ohio"]) {
    await api.call("startRun", { params: { workflow_id: ids[name] ?? "" } });
  }
});

async function list(name: "listWorkflows" | "listAllRuns", query: Record<string, string>) {
  const answer = await api.call(name, { query });
  expect(answer.status).toBe(200);
  return answer.body.data;
}
const namesFor = async (query: Record<string, string>) =>
  (await list("listWorkflows", query)).map(({ name }: { name: string }) => name);

test("workflows are found by part of their name, in any case, and its signs are no patterns", async () => {
  expect(await namesFor({ q: "DENTISTS" })).toEqual(["100% dentists_", "Dentists in Ohio"]);
  expect(await namesFor({ q: "0%" })).toEqual(["100% dentists_"]);
  expect(await namesFor({ q: "d%s" })).toEqual([]);
  expect(await namesFor({ q: "d_ntists" })).toEqual([]);
  expect(await namesFor({ q: "dentists_" })).toEqual(["100% dentists_", "Dentists in Ohio"]);
  expect(await namesFor({ q: "nothing" })).toEqual([]);
});

test("workflows that have changed since a moment are listed, and no others", async () => {
  const [newest] = await list("listWorkflows", {});
  const since = newest.updated_at;
  expect(await namesFor({ updated_after: since })).toEqual([]);
  await api.call("updateWorkflow", { params: { workflow_id: ids.Schools ?? "" }, body: { metadata: { a: "b" } } });
  expect(await namesFor({ updated_after: since })).toEqual(["Schools"]);
});

test("runs are filtered by workflow, trigger and time", async () => {
  const all = await list("listAllRuns", {});
  expect(all).toHaveLength(3);
  const of = await list("listAllRuns", { workflow_id: ids.Schools ?? "" });
  expect(of.map(({ workflow_id }: { workflow_id: string }) => workflow_id)).toEqual([ids.Schools, ids.Schools]);
  expect(await list("listAllRuns", { trigger: "api" })).toHaveLength(3);
  expect(await list("listAllRuns", { trigger: "schedule" })).toEqual([]);
  const [{ created_at: newest }] = all;
  expect((await list("listAllRuns", { created_after: newest }))[0].created_at).toBe(newest);
  expect(await list("listAllRuns", { created_before: "2020-01-01T00:00:00+02:00" })).toEqual([]);
  expect(await list("listAllRuns", { created_after: "2020-01-01T00:00:00Z" })).toHaveLength(3);
});

test("another workspace's workflow lists no runs, and a cursor belongs to its filters", async () => {
  const other = await createApi();
  const theirs = await other.call("listAllRuns", { query: { workflow_id: ids.Schools ?? "" } });
  expect([theirs.status, theirs.body.data]).toEqual([200, []]);
  const page = await api.call("listAllRuns", { query: { limit: "1", trigger: "api" } });
  const cursor = page.body.pagination.next_cursor;
  expect((await api.call("listAllRuns", { query: { cursor, trigger: "api" } })).body.data).toHaveLength(2);
  expect((await api.call("listAllRuns", { query: { cursor } })).body.error.code).toBe("invalid_cursor");
});

test.each([
  ["listWorkflows", "updated_after", "yesterday"],
  ["listWorkflows", "updated_after", "2026-01-31T09:00:00"],
  ["listWorkflows", "q", " "],
  ["listAllRuns", "created_after", "2026-13-01T00:00:00Z"],
  ["listAllRuns", "created_before", "0000-01-01T00:00:00Z"],
  ["listAllRuns", "created_after", "0001-01-01T00:00:00+23:59"],
  ["listWorkflows", "updated_after", "9999-12-31T23:59:59-23:59"],
  ["listAllRuns", "workflow_id", "wf_1"],
  ["listAllRuns", "trigger", "cron"],
] as const)("%s with %s=%s is 400 and names it", async (name, path, value) => {
  const answer = await api.call(name, { query: { [path]: value } });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
});
