import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/identity";
import { type Api, createApi } from "./testing/api";

let api: Api;
let params: { workflow_id: string };

const make = async (body: object) => {
  const created = await api.call("createWorkflow", { body });
  expect(created.status).toBe(200);
  params = { workflow_id: created.body.data.id };
};
const workflow = async () => (await api.call("getWorkflow", { params })).body.data;
const draft = async () => (await api.call("getWorkflowDraft", { params })).body.data;
const edit = (criteria: object | null, headers = {}) =>
  api.call("updateWorkflowDraft", { params, body: { criteria }, headers });
const patch = (criteria: object) => api.call("updateWorkflow", { params, body: { criteria } });
const publish = (headers = {}) => api.call("publishWorkflowDraft", { params, headers });

beforeEach(async () => {
  api = await createApi();
  const schedule = { frequency: "daily", time: "08:00" };
  await make({ name: "Live", status: "active", schedule, criteria: { limit: 5, keywords: { include: ["tea"] } } });
});

test("what is edited beside an active workflow is in no run until it is published, and then in the next", async () => {
  const edited = await edit({ limit: 7 });
  expect(edited.body.data).toMatchObject({ revision: 1, changes: ["limit 5 → 7"], conflicts: [] });
  expect([edited.body.data.live.limit, edited.body.data.criteria.limit]).toEqual([5, 7]);
  expect(await workflow()).toMatchObject({ revision: 1, criteria: { limit: 5 }, draft: { changes: ["limit 5 → 7"] } });

  const run = await api.call("startRun", { params });
  expect(run.body.data.workflow_revision).toBe(1);
  const published = await publish();
  expect(published.body.data).toMatchObject({ revision: 2, live: { limit: 7 }, criteria: { limit: 7 }, changes: [] });
  expect(await workflow()).toMatchObject({ revision: 2, criteria: { limit: 7 }, draft: null });
  expect((await api.call("startRun", { params })).body.data.workflow_revision).toBe(2);
  const [newest] = (await api.call("listRevisions", { params })).body.data;
  expect(newest).toMatchObject({ revision: 2, changes: ["limit 5 → 7"] });
});

test("publishing without changes, and again under another key, makes no revision", async () => {
  expect((await publish()).body.data).toMatchObject({ revision: 1, changes: [] });
  await edit({ limit: 7 });
  expect((await publish({ "Idempotency-Key": "one" })).body.data.revision).toBe(2);
  expect((await publish({ "Idempotency-Key": "two" })).body.data.revision).toBe(2);
});

test("a draft without changes is none: edits that were taken back by hand, or published by another way", async () => {
  await edit({ limit: 7 });
  expect((await edit({ limit: 5 })).body.data.changes).toEqual([]);
  expect((await workflow()).draft).toBeNull();
  await edit({ limit: 7 });
  await patch({ limit: 7 });
  expect((await draft()).changes).toEqual([]);
  expect((await workflow()).draft).toBeNull();
});

test("a workflow whose status is draft has what is edited at once, since nothing runs it by itself", async () => {
  await make({ name: "New" });
  expect((await edit({ limit: 7 })).body.data).toMatchObject({ revision: 2, changes: [], live: { limit: 7 } });
  expect(await workflow()).toMatchObject({ criteria: { limit: 7 }, draft: null });
});

test.each(["active", "paused", "archived"])("one that is %s keeps its edits beside it", async (status) => {
  await make({ name: "Kept", status });
  expect((await edit({ limit: 7 })).body.data).toMatchObject({ revision: 1, live: { limit: 1000 } });
});

test("a draft that waits is not published by setting the status back to draft", async () => {
  await edit({ limit: 7 });
  await api.call("updateWorkflow", { params, body: { status: "draft" } });
  expect((await edit({ minutes: 3 })).body.data).toMatchObject({ revision: 1, criteria: { limit: 7, minutes: 3 } });
});

test("what is published past the draft is in it, where it leaves that alone", async () => {
  await edit({ limit: 7, keywords: { include: ["tea", "coffee"] } });
  expect((await patch({ require: ["phone"], keywords: { include: ["tea", "milk"] } })).body.data.revision).toBe(2);
  const merged = await draft();
  expect(merged).toMatchObject({ revision: 2, conflicts: [], criteria: { limit: 7, require: ["phone"] } });
  expect(merged.criteria.keywords.include).toEqual(["tea", "milk", "coffee"]);
  expect(merged.changes).toEqual(["added the keyword coffee", "limit 5 → 7"]);
  expect((await publish()).body.data.live).toEqual(merged.criteria);
});

test("where both change the same, nothing is published until it is decided; each side can have it", async () => {
  await edit({ limit: 7, minutes: 3 });
  await patch({ limit: 9 });
  const [revision] = (await api.call("listRevisions", { params })).body.data;
  await patch({ require: ["phone"] });
  const { conflicts, criteria, live } = await draft();
  const who = { changed_by: revision.created_by, changed_at: revision.created_at };
  expect(conflicts).toEqual([{ part: "limit", ...who }]);
  expect([criteria.limit, live.limit]).toEqual([7, 9]);
  const refused = await publish();
  expect([refused.status, refused.body.error.code]).toEqual([409, "draft_conflict"]);
  expect(refused.body.error.details).toEqual([
    { path: "criteria.limit", message: expect.stringContaining("was changed") },
  ]);

  expect((await edit({ minutes: 4 })).body.data.conflicts).toHaveLength(1);
  const kept = await edit({ limit: 7 });
  expect(kept.body.data).toMatchObject({
    conflicts: [],
    criteria: { limit: 7 },
    changes: expect.arrayContaining(["limit 9 → 7"]),
  });
  await patch({ limit: 11 });
  expect((await edit({ limit: 11 })).body.data).toMatchObject({ conflicts: [], criteria: { limit: 11, minutes: 4 } });
  expect((await publish()).body.data).toMatchObject({ live: { limit: 11, minutes: 4, require: ["phone"] } });
});

test("restoring a version leaves the draft beside it", async () => {
  await patch({ limit: 6 });
  await edit({ minutes: 3 });
  await api.call("restoreRevision", { params: { ...params, revision: "1" } });
  expect(await draft()).toMatchObject({ revision: 3, live: { limit: 5 }, criteria: { limit: 5, minutes: 3 } });
});

test("a discarded draft is answered once more, and is gone", async () => {
  await edit({ limit: 7 });
  const gone = await api.call("discardWorkflowDraft", { params });
  expect(gone.body.data).toMatchObject({ criteria: { limit: 7 }, changes: ["limit 5 → 7"] });
  expect(await draft()).toMatchObject({ criteria: { limit: 5 }, changes: [] });
});

test("the draft of a deleted workflow is gone with it", async () => {
  await edit({ limit: 7 });
  expect((await api.call("deleteWorkflow", { params })).body.data.draft).toBeNull();
  for (const name of [
    "getWorkflowDraft",
    "updateWorkflowDraft",
    "publishWorkflowDraft",
    "discardWorkflowDraft",
  ] as const) {
    const asked = name === "updateWorkflowDraft" ? { params, body: {} } : { params };
    expect((await api.call(name, asked)).status).toBe(404);
  }
});

test("the draft has an ETag of its own, which a change, a publication and a change of what is live hold against", async () => {
  const first = (await api.call("getWorkflowDraft", { params })).headers.get("etag") ?? "";
  const saved = await edit({ limit: 7 }, { "If-Match": first });
  const now = saved.headers.get("etag") ?? "";
  expect([saved.status, now === first]).toEqual([200, false]);
  const late = await edit({ limit: 8 }, { "If-Match": first });
  expect([late.status, late.body.error.code, late.headers.get("etag")]).toEqual([409, "revision_conflict", now]);
  expect((await publish({ "If-Match": first })).status).toBe(409);
  await patch({ require: ["phone"] });
  expect((await edit({ limit: 8 }, { "If-Match": now })).status).toBe(409);
  expect((await draft()).criteria.limit).toBe(7);
});

test("the name is live at once, whatever waits", async () => {
  await edit({ limit: 7 });
  const renamed = await api.call("updateWorkflowDraft", { params, body: { name: "Renamed" } });
  expect(renamed.body.data).toMatchObject({ name: "Renamed", criteria: { limit: 7 }, live: { limit: 5 } });
  expect(await workflow()).toMatchObject({ name: "Renamed", revision: 1 });
  expect((await api.call("updateWorkflowDraft", { params, body: { name: null } })).body.data.name).toBe(
    "Untitled workflow",
  );
});

test("of two answers the newer one is told by its time, whatever was done between them", async () => {
  const times = [(await draft()).updated_at];
  const steps = [
    () => edit({ limit: 7 }),
    () => patch({ minutes: 5 }),
    () => edit({ limit: 8 }),
    () => api.call("discardWorkflowDraft", { params }),
    () => edit({ limit: 9 }),
    () => edit({ limit: 5 }),
    () => edit({ limit: 9 }),
    () => publish(),
  ];
  for (const step of steps) {
    await step();
    times.push((await draft()).updated_at);
  }
  expect(times).toEqual([...new Set(times)].sort());
});

test("criteria that no directory knows are refused in a draft too", async () => {
  const refused = await edit({ categories: ["amenity/unicorn"] });
  expect([refused.status, refused.body.error.details[0].path]).toEqual([400, "criteria.categories[0]"]);
});

test("a dry run is of the draft where it says so", async () => {
  const asked = (draft: boolean) => api.call("dryRunWorkflow", { params, body: { draft } });
  const before = (await asked(true)).body.data.counts;
  await edit({ keywords: { include: ["no such word anywhere"] } });
  expect((await asked(false)).body.data.counts).toEqual(before);
  expect((await asked(true)).body.data.counts.new).toBe(0);
});

test("forty edits at once, each of its own keyword by its own If-Match, are each made or refused", async () => {
  const etag = (await api.call("getWorkflowDraft", { params })).headers.get("etag") ?? "";
  const edits = Array.from({ length: 40 }, (_, n) => edit({ limit: n + 100 }, { "If-Match": etag }));
  const statuses = (await Promise.all(edits)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(39);
});

test("a workflow says who changed it last", async () => {
  const other = await createApi({ workspaceId: api.workspaceId });
  const name = "Grace Hopper";
  await transaction((tx) => tx.update(users).set({ name }).where(eq(users.id, other.userId)));
  expect((await workflow()).updated_by).not.toBe(name);
  await other.call("updateWorkflow", { params, body: { name: "Theirs" } });
  expect((await workflow()).updated_by).toBe(name);
  await other.call("updateWorkflowDraft", { params, body: { criteria: { limit: 7 } } });
  expect([(await draft()).updated_by, (await workflow()).draft.updated_by]).toEqual([name, name]);
});
