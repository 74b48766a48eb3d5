import { beforeEach, expect, test } from "vitest";
import { fromTypeId } from "@/lib/base/ids";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import type { Lead } from "@/lib/contract/leads";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { changeLeads } from "@/lib/leads/change-leads";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { undoLeadChange } from "@/lib/leads/undo-lead-change";
import { type Api, createApi } from "./testing/api";

let workspace: Awaited<ReturnType<typeof workspaceOf>>;
let api: Api;
let leads: Lead[];

beforeEach(async () => {
  workspace = await workspaceOf([company(1), company(2), company(3)]);
  await workspace.run();
  api = await createApi({ workspaceId: workspace.workspaceId });
  leads = (await api.call("listLeads", { query: { sort: "name" } })).body.data;
});

const idAt = (nth: number) => leads[nth]?.id ?? "";
const params = (nth = 0) => ({ lead_id: idAt(nth) });
const change = (body: unknown, by = api, nth = 0) => by.call("updateLead", { params: params(nth), body });
const write = (text: string, by = api) => by.call("createLeadNote", { params: params(), body: { text } });
const entries = async (nth = 0, query = {}): Promise<LeadEntry[]> =>
  (await api.call("listLeadEntries", { params: params(nth), query })).body.data;
const work = (id: string) =>
  changeLeads({ workspaceId: workspace.workspaceId, changeId: fromTypeId("change", id) }, new AbortController().signal);
const namesFor = async (query: Record<string, string>, by = api): Promise<string[]> =>
  (await by.call("listLeads", { query })).body.data.map((lead: Lead) => lead.company_name);

test("notes and changes stand in one history, newest first, each with who and when, a page at a time", async () => {
  expect(await entries()).toEqual([]);
  const other = await createApi({ workspaceId: workspace.workspaceId });
  const { id: otherId } = (await other.call("getMe")).body.data.member;
  const { id, name, email } = (await api.call("getMe")).body.data.member;
  await change({ status: "contacted", owner_id: otherId, tags: ["b", "a"] });
  const made = await write(" Asked for a call in March ", other);
  expect([made.status, made.body.data.text]).toEqual([200, "Asked for a call in March"]);
  await change({ owner_id: null, next_step: "Call", next_step_on: "2027-03-01" });
  const [last, note, first] = await entries();
  expect(first).toMatchObject({
    object: "prospector_lead_entry",
    kind: "change",
    by: { id, name, email, key: { id: expect.stringMatching(/^key_/) } },
    text: null,
    change_id: null,
  });
  expect(first?.changes).toHaveLength(3);
  expect(first?.changes).toEqual(
    expect.arrayContaining([
      { field: "status", from: "new", to: "contacted" },
      { field: "tags", from: null, to: "a, b" },
      { field: "owner", from: null, to: expect.any(String) },
    ]),
  );
  expect(note).toEqual(made.body.data);
  expect(note).toMatchObject({ kind: "note", by: { id: otherId }, changes: [] });
  expect(last?.changes).toEqual(
    expect.arrayContaining([
      { field: "next_step", from: null, to: "Call" },
      { field: "next_step_on", from: null, to: "2027-03-01" },
      { field: "owner", from: first?.changes.find(({ field }) => field === "owner")?.to, to: null },
    ]),
  );
  const page = (await api.call("listLeadEntries", { params: params(), query: { limit: "2" } })).body;
  expect(page.data).toEqual([last, note]);
  const { next_cursor: cursor } = page.pagination;
  expect(await entries(0, { limit: "2", cursor })).toEqual([first]);
  expect((await api.call("listLeadEntries", { params: params(1), query: { cursor } })).body.error.code).toBe(
    "invalid_cursor",
  );
});

test("what one person types on is one entry, from what it was at first; typed back it is none", async () => {
  const other = await createApi({ workspaceId: workspace.workspaceId });
  for (const notes of ["C", "Ca", "Call"]) await change({ notes });
  const [typed, ...rest] = await entries();
  expect([rest, typed?.changes]).toEqual([[], [{ field: "notes", from: null, to: "Call" }]]);
  await change({ notes: null });
  expect(await entries()).toEqual([]);
  await change({ notes: "Mine" });
  await change({ notes: "Theirs" }, other);
  await change({ notes: "Mine" });
  expect((await entries()).map(({ changes }) => changes[0]?.to)).toEqual(["Mine", "Theirs", "Mine"]);
  await change({ notes: "Mine" });
  expect(await entries()).toHaveLength(3);
});

test("a change of many leads stands in the history of each that it changed, and so does taking it back", async () => {
  await change({ status: "customer" });
  const many = await createLeadChange(workspace.ctx, { filter: {}, set: { status: "customer", add_tags: ["a"] } });
  await work(many.id);
  expect((await entries())[0]).toMatchObject({
    change_id: many.id,
    by: { key: null },
    changes: [{ field: "tags", from: null, to: "a" }],
  });
  expect((await entries(1))[0]?.changes).toHaveLength(2);
  const back = await undoLeadChange(workspace.ctx, { changeId: many.id });
  await work(back.id);
  expect((await entries())[0]).toMatchObject({ change_id: back.id, changes: [{ field: "tags", from: "a", to: null }] });
  // Typed right after, it is no part of that.
  await change({ tags: ["b"] });
  expect((await entries())[0]?.change_id).toBe(null);
});

test("a note is changed and deleted by its author alone; a change of a lead by nobody", async () => {
  const other = await createApi({ workspaceId: workspace.workspaceId });
  const made = await write("One");
  const id = made.body.data.id;
  const of = { lead_id: idAt(0), entry_id: id };
  const tag = (await api.call("getLeadEntry", { params: of })).headers.get("etag") ?? "";
  for (const call of ["updateLeadNote", "deleteLeadNote"] as const) {
    const body = call === "updateLeadNote" ? { text: "Other" } : undefined;
    const refused = await other.call(call, { params: of, ...(body && { body }) });
    expect([refused.status, refused.body.error.code]).toEqual([403, "insufficient_role"]);
  }
  const changed = await api.call("updateLeadNote", { params: of, body: { text: "Two" }, headers: { "If-Match": tag } });
  expect([changed.status, changed.body.data.text]).toEqual([200, "Two"]);
  const stale = await api.call("updateLeadNote", { params: of, body: { text: "Three" }, headers: { "If-Match": tag } });
  expect(stale.body.error.code).toBe("revision_conflict");
  expect((await api.call("updateLeadNote", { params: of, body: { text: " " } })).status).toBe(400);
  // Under another lead it is not there.
  expect((await api.call("getLeadEntry", { params: { ...of, lead_id: idAt(1) } })).status).toBe(404);
  expect((await api.call("deleteLeadNote", { params: of })).body.data.text).toBe("Two");
  expect((await api.call("deleteLeadNote", { params: of })).status).toBe(404);
  await change({ status: "customer" });
  const [entry] = await entries();
  const ofChange = { lead_id: idAt(0), entry_id: entry?.id ?? "" };
  expect((await api.call("deleteLeadNote", { params: ofChange })).status).toBe(404);
  expect(await entries()).toHaveLength(1);
});

test("what is due comes first and is found by its day; no day is none before the year 1", async () => {
  await change({ next_step: "Call", next_step_on: "2026-12-02" }, api, 1);
  await change({ next_step_on: "2026-12-01" }, api, 2);
  const sort = "next_step_on";
  expect(await namesFor({ sort })).toEqual(["Company 3", "Company 2", "Company 1"]);
  expect(await namesFor({ sort, due_before: "2026-12-02" })).toEqual(["Company 3"]);
  expect(await namesFor({ due_before: "2026-12-01" })).toEqual([]);
  const count = await api.call("countLeads", { query: { due_before: "2026-12-03" } });
  expect(count.body.data.total).toBe(2);
  for (const day of ["0000-01-01", "2026-02-30", "1.3.2027", "infinity"]) {
    expect((await change({ next_step_on: day })).status).toBe(400);
    expect((await api.call("listLeads", { query: { due_before: day } })).status).toBe(400);
  }
  expect((await change({ next_step_on: "9999-12-31" })).body.data.next_step_on).toBe("9999-12-31");
});

test("a list of what is due goes on where it was cut, through those with a day and those without", async () => {
  const many = await workspaceOf(Array.from({ length: 9 }, (_, id) => company(id)));
  await many.run();
  const own = await createApi({ workspaceId: many.workspaceId });
  const all: Lead[] = (await own.call("listLeads", { query: {} })).body.data;
  for (const [nth, { id }] of all.slice(0, 4).entries()) {
    const next_step_on = `2027-01-0${4 - Math.floor(nth / 2)}`;
    await own.call("updateLead", { params: { lead_id: id }, body: { next_step_on } });
  }
  const whole = await namesFor({ sort: "next_step_on" }, own);
  expect(new Set(whole).size).toBe(9);
  for (const limit of [1, 2, 4, 5]) {
    const paged: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: Record<string, string> = { sort: "next_step_on", limit: `${limit}`, ...(cursor && { cursor }) };
      const { body } = await own.call("listLeads", { query });
      paged.push(...body.data.map((lead: Lead) => lead.company_name));
      cursor = body.pagination.next_cursor;
    }
    expect(paged).toEqual(whole);
  }
});
