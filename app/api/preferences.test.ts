import { beforeEach, expect, test } from "vitest";
import { type Api, createApi } from "./testing/api";

let api: Api;
beforeEach(async () => {
  api = await createApi();
});

const COLUMNS = "cols=name.240,city&density=compact";
const UNCHANGED = {
  object: "preferences",
  single_keys: true,
  leads_table: "",
  results_table: "",
  runs_table: "",
  workflows_table: "",
};

const read = async (of = api) => {
  const { body, headers } = await of.call("getPreferences");
  return { data: body.data, etag: headers.get("etag") ?? "" };
};

test("one's preferences are the same with each of one's keys, and nobody else's", async () => {
  const colleague = await createApi({ workspaceId: api.workspaceId, role: "viewer" });
  expect((await read()).data).toEqual(UNCHANGED);
  await api.call("updatePreferences", { body: { leads_table: COLUMNS } });
  const changed = await api.call("updatePreferences", { body: { single_keys: false } });
  expect(changed.body.data).toEqual({ ...UNCHANGED, single_keys: false, leads_table: COLUMNS });
  const body = { name: "Another", scopes: ["prospector.read"] };
  const { secret: key } = (await api.call("createApiKey", { body })).body.data;
  expect((await api.call("getPreferences", { key })).body.data).toEqual(changed.body.data);
  expect((await read(colleague)).data).toEqual(UNCHANGED);
  expect((await colleague.call("updatePreferences", { body: { leads_table: "cols=name" } })).status).toBe(200);
  expect((await read()).data).toEqual(changed.body.data);
  const restored = await api.call("updatePreferences", { body: { single_keys: null, leads_table: null } });
  expect(restored.body.data).toEqual(UNCHANGED);
});

test("each list keeps its own columns, and one that is put back leaves the others as they are", async () => {
  const set = { leads_table: COLUMNS, results_table: "cols=name,phone", runs_table: "cols=workflow_name" };
  await api.call("updatePreferences", { body: set });
  await api.call("updatePreferences", { body: { workflows_table: "cols=name,status", runs_table: null } });
  expect((await read()).data).toEqual({ ...UNCHANGED, ...set, workflows_table: "cols=name,status", runs_table: "" });
});

test("of two devices that change them from one state the second is told so, and nothing of the first is lost", async () => {
  const { etag } = await read();
  const put = (leads_table: string) =>
    api.call("updatePreferences", { body: { leads_table }, headers: { "If-Match": etag } });
  const answers = await Promise.all([put("cols=name"), put("cols=city")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200)?.body.data;
  expect((await read()).data).toEqual(kept);
});

test("Activity is told nothing of what one person alone sees", async () => {
  await api.call("updatePreferences", { body: { leads_table: COLUMNS } });
  expect((await api.call("listAuditEvents")).body.data).toEqual([]);
});

test.each([
  [{ single_keys: "no" }, "single_keys"],
  [{ leads_table: 5 }, "leads_table"],
  [{ leads_table: "a".repeat(4_001) }, "leads_table"],
  [{ workflows_table: "cols=a b" }, "workflows_table"],
  [{ companies_table: "" }, "companies_table"],
])("a body that it does not take is 400 and names what is wrong: %#", async (body, path) => {
  const answer = await api.call("updatePreferences", { body });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
});
