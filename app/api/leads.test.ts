import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import type { Lead } from "@/lib/contract/leads";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { changeLeads } from "@/lib/leads/change-leads";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { webhookTo } from "@/lib/webhooks/testing/events";
import { type Api, type ApiCall, createApi } from "./testing/api";

const WITHOUT_SITE = { website: undefined };
const RECORDS = [company(1), company(2), company(3, WITHOUT_SITE)];

let workspace: Awaited<ReturnType<typeof workspaceOf>>;
let api: Api;
let leads: Lead[];

beforeAll(() => void vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", "localhost"));
beforeEach(async () => {
  workspace = await workspaceOf(RECORDS);
  await workspace.run();
  api = await createApi({ workspaceId: workspace.workspaceId });
  leads = await list();
});

async function list(query: Record<string, string> = {}): Promise<Lead[]> {
  const answer = await api.call("listLeads", { query: { sort: "name", ...query } });
  expect(answer.status).toBe(200);
  return answer.body.data;
}
const idAt = (nth: number) => leads[nth]?.id ?? "";
const namesFor = async (query: Record<string, string>) => (await list(query)).map((lead) => lead.company_name);
const change = (nth: number, body: unknown, call: ApiCall = {}) =>
  api.call("updateLead", { params: { lead_id: idAt(nth) }, body, ...call });
const detail = async (nth: number) => (await api.call("getLead", { params: { lead_id: idAt(nth) } })).body.data;
const me = async () => (await api.call("getMe")).body.data.member;

test("a new lead is nobody's and says nothing of the team; a patch sets what it names and null takes it back", async () => {
  expect(leads[0]).toMatchObject({ status: "new", owner: null, tags: [], notes: null });
  const { id, name, email } = await me();
  const body = { status: "contacted", owner_id: id, tags: ["texas", "books", "texas"], notes: " Call in May " };
  const changed = await change(0, body);
  const said = { status: "contacted", owner: { id, name, email }, tags: ["books", "texas"], notes: "Call in May" };
  expect([changed.status, changed.body.data]).toMatchObject([200, said]);
  expect((await list())[0]).toMatchObject(said);
  expect((await change(0, { tags: ["a"] })).body.data).toMatchObject({ ...said, tags: ["a"] });
  const back = await change(0, { status: null, owner_id: null, tags: null, notes: null });
  expect(back.body.data).toMatchObject({ status: "new", owner: null, tags: [], notes: null });
});

test("tags that two add and remove at once are all kept, and each that is there counts once", async () => {
  await change(0, { tags: ["a", "b"] });
  const answers = await Promise.all([
    change(0, { add_tags: ["c", "a"] }),
    change(0, { remove_tags: ["b", "never"] }),
    change(0, { add_tags: ["d", "c"] }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await list())[0]?.tags).toEqual(["a", "c", "d"]);
  const full = Array.from({ length: 18 }, (_, nth) => `t${nth}`);
  const answer = await change(0, { notes: "kept?", add_tags: full });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, "add_tags"]);
  expect((await change(0, { add_tags: full, remove_tags: ["a"] })).body.data.tags).toHaveLength(20);
  expect((await list())[0]?.notes).toBe(null);
});

test("a lead says who has changed each part of it last, a person, a key or a change of many", async () => {
  const none = { status: null, owner: null, tags: null, notes: null, next_step: null, next_step_on: null };
  expect((await detail(0)).last_changes).toEqual(none);
  const other = await createApi({ workspaceId: workspace.workspaceId });
  await change(0, { status: "contacted", notes: "x" });
  await other.call("updateLead", { params: { lead_id: idAt(0) }, body: { status: "contacted", tags: ["a"] } });
  const { id, name, email } = await me();
  const { id: otherId } = (await other.call("getMe")).body.data.member;
  const { last_changes } = await detail(0);
  const by = { id, name, email, key: { id: expect.stringMatching(/^key_/), name: expect.any(String) } };
  expect(last_changes).toMatchObject({ status: { by }, notes: { by }, tags: { by: { id: otherId } }, owner: null });
  const many = await createLeadChange(workspace.ctx, { filter: {}, set: { status: "customer", add_tags: ["a"] } });
  await changeLeads(
    { workspaceId: workspace.workspaceId, changeId: fromTypeId("change", many.id) },
    new AbortController().signal,
  );
  const after = (await detail(0)).last_changes;
  expect(after).toMatchObject({ tags: last_changes.tags, notes: last_changes.notes });
  expect(after.status.by).toMatchObject({ id: toTypeId("user", workspace.userId), key: null });
  expect(Date.parse(after.status.at)).toBeGreaterThanOrEqual(Date.parse(last_changes.status.at));
});

test("a patch that changes nothing leaves the moment of the last change", async () => {
  const first = (await change(0, { notes: "x" })).body.data.updated_at;
  expect((await change(0, { notes: "x", status: "new" })).body.data.updated_at).toBe(first);
  expect((await change(0, {})).body.data.updated_at).toBe(first);
});

test.each([
  [{ status: "lost" }, "status"],
  [{ owner_id: "usr_x" }, "owner_id"],
  [{ tags: "texas" }, "tags"],
  [{ tags: ["x".repeat(41)] }, "tags[0]"],
  [{ tags: Array.from({ length: 21 }, (_, nth) => `t${nth}`) }, "tags"],
  [{ notes: "x".repeat(10_001) }, "notes"],
  [{ company_name: "Other" }, "company_name"],
])("%j is refused by name, and nothing of it is kept", async (body, path) => {
  const answer = await change(0, { notes: "kept?", ...body });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
  expect((await list())[0]).toMatchObject({ status: "new", notes: null });
});

test("an owner is a member of the workspace, and nobody else", async () => {
  const stranger = await createApi();
  const owner_id = toTypeId("user", stranger.userId);
  const answer = await change(0, { owner_id, notes: "kept?" });
  expect([answer.status, answer.body.error.details[0].path]).toEqual([400, "owner_id"]);
  expect((await list())[0]).toMatchObject({ owner: null, notes: null });
  const members = (await api.call("listMembers")).body.data.map(({ id }: { id: string }) => id);
  expect(members).toContain((await me()).id);
  expect(members).not.toContain(owner_id);
});

test("leads are filtered by status, tag, owner, score and time of change, and a cursor belongs to its filters", async () => {
  const { updated_at: since } = leads[0] as Lead;
  const { id } = await me();
  await change(1, { status: "qualified", tags: ["texas", "west"], owner_id: id });
  await change(2, { tags: ["texas"] });
  expect(await namesFor({ status: "qualified" })).toEqual(["Company 2"]);
  expect(await namesFor({ status: "new" })).toEqual(["Company 1", "Company 3"]);
  expect(await namesFor({ tag: "texas" })).toEqual(["Company 2", "Company 3"]);
  expect(await namesFor({ tag: "texas", status: "new" })).toEqual(["Company 3"]);
  expect(await namesFor({ tag: "tex" })).toEqual([]);
  expect(await namesFor({ owner_id: id })).toEqual(["Company 2"]);
  expect(await namesFor({ updated_after: since })).toEqual(["Company 2", "Company 3"]);
  const best = Math.max(...leads.map(({ score }) => score));
  expect(await namesFor({ min_score: String(best) })).toEqual(["Company 1", "Company 2"]);
  const page = await api.call("listLeads", { query: { limit: "1", tag: "texas" } });
  const cursor = page.body.pagination.next_cursor;
  expect((await api.call("listLeads", { query: { cursor, tag: "texas" } })).body.data).toHaveLength(1);
  expect((await api.call("listLeads", { query: { cursor, tag: "west" } })).body.error.code).toBe("invalid_cursor");
});

test("leads come newest run first and best first in it unless told otherwise, a page at a time", async () => {
  const other = await workspaceOf(Array.from({ length: 7 }, (_, id) => company(id, id % 2 ? WITHOUT_SITE : {})));
  const first = await other.run({ limit: 4 });
  const second = await other.run({ limit: 7 });
  const own = await createApi({ workspaceId: other.workspaceId });
  const shown: Lead[] = [];
  for (let cursor = ""; shown.length < 20; ) {
    const { body } = await own.call("listLeads", { query: { limit: "2", ...(cursor && { cursor }) } });
    shown.push(...body.data);
    cursor = body.pagination.next_cursor;
    if (!cursor) break;
  }
  const ranked = async (run: { id: string }) =>
    (
      await own.call("listResults", { params: { run_id: toTypeId("run", run.id) }, query: { limit: "100" } })
    ).body.data.map(({ lead_id }: { lead_id: string }) => lead_id);
  expect(shown.map(({ id }) => id)).toEqual([...(await ranked(second)), ...(await ranked(first))]);
  expect(shown).toHaveLength(7);
});

test("leads are counted under the filters of the list", async () => {
  await change(1, { status: "qualified", tags: ["texas"] });
  const total = async (query: Record<string, string> = {}) => (await api.call("countLeads", { query })).body.data;
  expect(await total()).toEqual({
    object: "prospector_lead_summary",
    total: 3,
    values: [],
    has_more_values: false,
    varied: null,
  });
  expect(await total({ status: "qualified", tag: "texas" })).toMatchObject({ total: 1 });
  expect(await total({ q: "company", status: "new" })).toMatchObject({ total: 2 });
});

test("owners of leads are listed, who has left among them, and nobody of another workspace", async () => {
  const [member, elsewhere] = [await createApi({ workspaceId: api.workspaceId, role: "member" }), await createApi()];
  const userId = toTypeId("user", member.userId);
  expect((await change(1, { owner_id: userId })).status).toBe(200);
  const owners = async (of: Api) => (await of.call("listLeadOwners")).body.data;
  const listed = { id: userId, name: expect.any(String), email: member.email };
  expect(await owners(api)).toContainEqual({ ...listed, is_member: true });
  await api.call("removeMember", { params: { user_id: userId } });
  expect(await owners(api)).toContainEqual({ ...listed, is_member: false });
  expect(await owners(elsewhere)).toEqual([]);
  expect((await api.call("listLeads", { query: { owner_id: userId } })).body.data).toHaveLength(1);
});

test("an export of filtered leads has just them, and what the team says of them", async () => {
  await change(1, { status: "qualified", tags: ["a", "b"], notes: "=1+1" });
  const made = await api.call("createExport", { body: { of: "leads", format: "csv", status: "qualified" } });
  expect(made.body.data).toMatchObject({ of: "leads", filter: { status: "qualified" } });
});

test("lead.updated tells of each change as it came out, and of no other", async () => {
  const receiver = await startReceiver();
  const { sendAll } = await webhookTo(workspace.ctx, receiver.port, { wanted: ["lead.updated"] });
  await change(0, { status: "contacted" });
  await change(0, { status: "contacted" });
  await change(0, { notes: "x" });
  await sendAll();
  await receiver.close();
  const told = receiver.received.map(({ body }) => JSON.parse(body));
  expect(told.map(({ type, data }) => [type, data.status, data.notes])).toEqual([
    ["lead.updated", "contacted", null],
    ["lead.updated", "contacted", "x"],
  ]);
  const { runs: _runs, matched: _matched, last_changes: _changes, ...shown } = (await change(0, {})).body.data;
  expect(told[1].data).toEqual(shown);
});

test("what the team says of a lead outlives a run that finds it again", async () => {
  await change(0, { status: "customer", notes: "kept" });
  await workspace.run({ exclude: { existing_leads: false } });
  const [again] = await list();
  expect(again).toMatchObject({ id: idAt(0), status: "customer", notes: "kept" });
  expect(Date.parse(again?.last_seen_at ?? "")).toBeGreaterThan(Date.parse(leads[0]?.last_seen_at ?? ""));
});

test("changes with one ETag take effect once, and who came late is told what it is now", async () => {
  const read = await api.call("getLead", { params: { lead_id: idAt(0) } });
  const seen = read.headers.get("etag") ?? "";
  expect(seen).toMatch(/^"[\w-]{22}"$/);
  const at = (tag: string) => ({ headers: { "If-Match": tag } });
  const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => change(0, { notes: `by ${nth}` }, at(seen))));
  const [done, ...more] = answers.filter(({ status }) => status === 200);
  expect(more).toEqual([]);
  const late = answers.filter(({ status }) => status === 409);
  expect(late).toHaveLength(7);
  const now = done?.headers.get("etag");
  for (const { body, headers } of late) {
    expect([body.error.code, headers.get("etag")]).toEqual(["revision_conflict", now]);
  }
  expect((await list())[0]?.notes).toBe(done?.body.data.notes);
  expect((await change(0, { notes: "x" }, at(`"other", ${now}`))).status).toBe(200);
  expect((await change(0, { notes: "y" }, at("*"))).status).toBe(200);
  expect((await change(0, { notes: "z" }, at(`W/${now}`))).status).toBe(409);
  const garbage = await change(0, { notes: "z" }, at("abc"));
  expect([garbage.status, garbage.body.error.details[0].path]).toEqual([400, "If-Match"]);
});
