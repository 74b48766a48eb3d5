import { expect, test } from "vitest";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { SCOPES } from "@/lib/contract/scopes";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { writeExport } from "@/lib/exports/write-export";
import { LENGTH_HEADER } from "@/lib/server/http/length-header";
import { type Api, createApi } from "./testing/api";

const never = new AbortController().signal;

async function apiWithRun(records = 3) {
  const { workspaceId, run } = await workspaceOf(Array.from({ length: records }, (_, id) => company(id)));
  const api = await createApi({ workspaceId, scopes: ["prospector.read"] });
  return { api, runId: toTypeId("run", (await run()).id) };
}

async function finished(api: Api, body: object) {
  const { id } = (await api.call("createExport", { body })).body.data;
  await writeExport({ workspaceId: api.workspaceId, exportId: fromTypeId("export", id) }, never);
  return (await api.call("getExport", { params: { export_id: id } })).body.data;
}

const tokenOf = (made: { download_url: string }) => new URL(made.download_url).searchParams.get("token") ?? "";

test("a key that reads makes an export, follows it and downloads it", async () => {
  const { api, runId } = await apiWithRun();
  const made = await finished(api, { of: "results", run_id: runId, format: "csv" });
  expect(made).toMatchObject({
    object: "prospector_export",
    status: "succeeded",
    rows: 3,
    run_id: runId,
    sort: "rank",
  });
  const file = await api.call("downloadExport", { params: { export_id: made.id } });
  expect(file.status).toBe(200);
  expect(file.headers.get("content-type")).toMatch(/^text\/csv/);
  expect(file.headers.get(LENGTH_HEADER)).toBe(String(made.bytes));
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="results-\d{4}-\d\d-\d\d\.csv"$/);
  expect(file.body.split("\r\n")).toHaveLength(5);
  expect((await api.call("listExports")).body.data).toEqual([made]);
});

test("its link works without a key, for that export alone", async () => {
  const { api, runId } = await apiWithRun();
  const [one, two] = [
    await finished(api, { of: "results", run_id: runId, format: "csv" }),
    await finished(api, { of: "leads", format: "ndjson" }),
  ];
  const get = (id: string, token: string) =>
    api.call("downloadExport", { key: null, params: { export_id: id }, query: { token } });
  expect(new URL(one.download_url).pathname).toBe(`/api/public/v1/prospector/exports/${one.id}/file`);
  expect((await get(one.id, tokenOf(one))).body).toContain("made-up-1.com");
  const other = await apiWithRun();
  const theirs = await finished(other.api, { of: "leads", format: "csv" });
  const token = tokenOf(one);
  const wrong = [tokenOf(two), tokenOf(theirs), token.slice(1), `${token}A`, "x", `${token.slice(0, -2)}AA`];
  for (const bad of wrong) expect((await get(one.id, bad)).status).toBe(404);
  expect((await get(toTypeId("export", newId()), token)).status).toBe(404);
  expect((await get(one.id, "")).status).toBe(400);
});

test("a link ends with the membership of whom it was given to, whoever made the export, and with nobody else's", async () => {
  const { api, runId } = await apiWithRun();
  const made = await finished(api, { of: "results", run_id: runId, format: "csv" });
  const leaver = await createApi({ workspaceId: api.workspaceId, role: "viewer", scopes: SCOPES });
  const seen = (await leaver.call("getExport", { params: { export_id: made.id } })).body.data;
  const get = async (link: { download_url: string }) => {
    const call = { key: null, params: { export_id: made.id }, query: { token: tokenOf(link) } };
    return (await api.call("downloadExport", call)).status;
  };
  expect([await get(seen), await get(made)]).toEqual([200, 200]);
  expect(await leaver.call("removeMember", { params: { user_id: toTypeId("user", leaver.userId) } })).toMatchObject({
    status: 200,
  });
  expect([await get(seen), await get(made)]).toEqual([404, 200]);
});

test("an export that is not finished has no file yet", async () => {
  const { api } = await apiWithRun();
  const { id } = (await api.call("createExport", { body: { of: "leads", format: "xlsx" } })).body.data;
  const early = await api.call("downloadExport", { params: { export_id: id } });
  expect([early.status, early.body.error.code]).toEqual([409, "export_without_file"]);
});

test("another workspace's run cannot be exported", async () => {
  const [{ api }, other] = [await apiWithRun(), await apiWithRun()];
  const answer = await api.call("createExport", { body: { of: "results", run_id: other.runId, format: "csv" } });
  expect([answer.status, answer.body.error.code]).toEqual([404, "not_found"]);
});

test("the same key and request make one export", async () => {
  const { api } = await apiWithRun();
  const headers = { "Idempotency-Key": newId() };
  const ask = () => api.call("createExport", { body: { of: "leads", format: "csv" }, headers });
  expect((await ask()).body.data.id).toBe((await ask()).body.data.id);
  expect((await api.call("listExports")).body.data).toHaveLength(1);
});

test("a workspace has ten exports under way at most, also when more are asked for at once", async () => {
  const { api } = await apiWithRun();
  const ask = () => api.call("createExport", { body: { of: "leads", format: "csv" } });
  for (let at = 0; at < 8; at++) expect((await ask()).status).toBe(200);
  const answers = await Promise.all(Array.from({ length: 7 }, ask));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual(
    Array.from({ length: 5 }, () => [409, "too_many_exports"]),
  );
  const [{ id }] = (await api.call("listExports")).body.data;
  await api.call("cancelExport", { params: { export_id: id } });
  expect((await ask()).status).toBe(200);
});

test.each([
  [{}, "of"],
  [{ of: "runs", format: "csv" }, "of"],
  [{ of: "leads", format: "pdf" }, "format"],
  [{ of: "leads" }, "format"],
  [{ of: "results", format: "csv" }, "run_id"],
  [{ of: "results", run_id: "run_x", format: "csv" }, "run_id"],
  [{ of: "leads", format: "csv", sort: "rank" }, "sort"],
  [{ of: "leads", format: "csv", run_id: "x" }, "run_id"],
  [{ of: "leads", format: "csv", outcome: "new" }, "outcome"],
  [{ of: "leads", format: "csv", q: " " }, "q"],
])("the request %j is refused and names %s", async (body, path) => {
  const { api } = await apiWithRun(1);
  const { status, body: answer } = await api.call("createExport", { body });
  expect([status, answer.error.details[0].path]).toEqual([400, path]);
});

test("the columns of a table are chosen, and an object has no columns", async () => {
  const api = await createApi();
  const ask = async (body: object) => {
    const { status, body: answer } = await api.call("createExport", { body: { of: "leads", ...body } });
    return [status, answer.error?.details[0].path ?? answer.data.columns];
  };
  expect(await ask({ format: "csv" })).toEqual([200, null]);
  expect(await ask({ format: "xlsx", columns: ["city", "company_name"] })).toEqual([200, ["city", "company_name"]]);
  expect(await ask({ format: "ndjson", columns: ["city"] })).toEqual([400, "columns"]);
  expect(await ask({ format: "csv", columns: [] })).toEqual([400, "columns"]);
  expect(await ask({ format: "csv", columns: ["rank"] })).toEqual([400, "columns[0]"]);
});
