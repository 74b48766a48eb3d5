import { beforeEach, expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { type Api, createApi } from "./testing/api";

let ada: Api;
let ben: Api;
let vic: Api;

beforeEach(async () => {
  ada = await createApi();
  const { workspaceId } = ada;
  ben = await createApi({ workspaceId, role: "member" });
  vic = await createApi({ workspaceId, role: "viewer" });
});

const VIEW = { table: "leads", name: "Best first", query: "sort=-score&cols=name,city" };
const create = async (api: Api, body: object = {}) =>
  (await api.call("createView", { body: { ...VIEW, ...body } })).body.data;
const names = async (api: Api) =>
  (await api.call("listViews")).body.data.map(({ name }: { name: string }) => name) as string[];
const at = ({ id }: { id: string }) => ({ params: { view_id: id } });
const change = (api: Api, view: { id: string }, body: object, etag?: string) =>
  api.call("updateView", { ...at(view), body, ...(etag && { headers: { "If-Match": etag } }) });

test("a private view is there for its owner alone, and a shared one for everybody", async () => {
  const own = await create(ada, { name: "Ada's" });
  await create(vic, { name: "Vic's" });
  const shared = await create(ben, { name: "Ours", is_shared: true });
  expect(own).toMatchObject({ ...VIEW, name: "Ada's", is_shared: false, is_default: false });
  expect(own.owner.id).toBe(toTypeId("user", ada.userId));
  expect([await names(ada), await names(ben), await names(vic)]).toEqual([
    ["Ada's", "Ours"],
    ["Ours"],
    ["Ours", "Vic's"],
  ]);
  expect((await vic.call("getView", at(shared))).body.data).toEqual(shared);
  for (const name of ["getView", "deleteView"] as const) expect((await ben.call(name, at(own))).status).toBe(404);
  expect((await change(ben, own, { name: "Mine" })).status).toBe(404);
});

test("who only reads keeps views of their own, and shares and changes none of the workspace's", async () => {
  const own = await create(vic);
  const shared = await create(ada, { is_shared: true });
  expect((await change(vic, own, { name: "Renamed" })).body.data.name).toBe("Renamed");
  const refused = [
    await vic.call("createView", { body: { ...VIEW, is_shared: true } }),
    await change(vic, own, { is_shared: true }),
    await change(vic, shared, { name: "Mine" }),
    await vic.call("deleteView", at(shared)),
  ];
  for (const { status, body } of refused) expect([status, body.error.code]).toEqual([403, "read_only_member"]);
  expect((await vic.call("deleteView", at(own))).status).toBe(200);
  expect(await names(vic)).toEqual(["Best first"]);
});

test("of two people who change one view from one state the second is told so, and nothing of the first is lost", async () => {
  const view = await create(ada, { is_shared: true });
  const etag = (await ben.call("getView", at(view))).headers.get("etag") ?? "";
  const answers = await Promise.all([
    change(ada, view, { query: "sort=name" }, etag),
    change(ben, view, { query: "sort=-name" }, etag),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200)?.body.data;
  expect((await ada.call("getView", at(view))).body.data).toEqual(kept);
  const late = await ada.call("deleteView", { ...at(view), headers: { "If-Match": etag } });
  expect([late.status, late.body.error.code]).toEqual([409, "revision_conflict"]);
});

test("a view says who changed it last, and only its owner takes it from the others", async () => {
  const view = await create(ada, { is_shared: true });
  const changed = (await change(ben, view, { name: "By Ben" })).body.data;
  expect(changed).toMatchObject({ name: "By Ben", owner: view.owner, changed_by: "Test Person" });
  const refused = await change(ben, view, { is_shared: false });
  expect([refused.status, refused.body.error.code]).toEqual([403, "insufficient_role"]);
  expect((await change(ada, view, { is_shared: false })).body.data.is_shared).toBe(false);
  expect(await names(ben)).toEqual([]);
});

test("a list has one default that all share, and a person one of their own", async () => {
  const defaults = async (api: Api) =>
    (await api.call("listViews")).body.data
      .filter(({ is_default }: { is_default: boolean }) => is_default)
      .map(({ name }: { name: string }) => name);
  await create(ada, { name: "Ours", is_shared: true, is_default: true });
  await create(vic, { name: "Vic's", is_default: true });
  const next = await create(ben, { name: "Ours too", is_shared: true, is_default: true });
  const own = await create(ben, { name: "Ben's", is_default: true });
  expect([await defaults(ada), await defaults(vic), await defaults(ben)]).toEqual([
    ["Ours too"],
    ["Ours too", "Vic's"],
    ["Ben's", "Ours too"],
  ]);
  await change(ben, own, { is_shared: true });
  expect(await defaults(ada)).toEqual(["Ben's"]);
  await change(ada, next, { is_default: true });
  expect(await defaults(ben)).toEqual(["Ours too"]);
});

test("Activity is told of every view, and the names of private ones are nobody's business", async () => {
  const own = await create(ada, { name: "My secret prospects" });
  await change(ada, own, { name: "Not so secret", is_shared: true });
  const { data } = (await ben.call("listAuditEvents")).body;
  expect(data.map(({ action, target }: { action: string; target: object }) => [action, target])).toEqual([
    ["updateView", { id: own.id, name: "Not so secret" }],
    ["createView", { id: own.id, name: null }],
  ]);
});

test("what a member who leaves had shared stays, and what was theirs alone goes", async () => {
  await create(ben, { name: "Ours", is_shared: true });
  const own = await create(ben, { name: "Ben's" });
  await ada.call("removeMember", { params: { user_id: toTypeId("user", ben.userId) } });
  expect(await names(ada)).toEqual(["Ours"]);
  const back = await createApi({ workspaceId: ada.workspaceId, role: "member" });
  expect((await back.call("getView", at(own))).status).toBe(404);
});

test("a list has a hundred shared views and a person a hundred, and not one more however many are saved at once", async () => {
  const made = await Promise.all(Array.from({ length: 104 }, () => ada.call("createView", { body: VIEW })));
  expect(made.filter(({ status }) => status === 200)).toHaveLength(100);
  for (const { status, body } of made.filter(({ status }) => status !== 200)) {
    expect([status, body.error.code]).toEqual([409, "too_many_views"]);
  }
  expect((await ben.call("createView", { body: VIEW })).status).toBe(200);
  const shared = await create(ada, { is_shared: true });
  expect((await change(ada, shared, { is_shared: false })).body.error.code).toBe("too_many_views");
});

test.each([
  [{ table: "companies" }, "table"],
  [{ name: " " }, "name"],
  [{ name: "a".repeat(81) }, "name"],
  [{ query: "a".repeat(4_001) }, "query"],
  [{ is_shared: "yes" }, "is_shared"],
])("a view with %j is 400 and names what is wrong", async (part, path) => {
  const answer = await ada.call("createView", { body: { ...VIEW, ...part } });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
});
