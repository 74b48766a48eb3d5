import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { claimLeadChange } from "@/db/queries/lead-changes";
import type { Ctx } from "@/lib/access/actor";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { CreateLeadChange, type LeadChange, LeadChangeSet } from "@/lib/contract/lead-changes";
import type { Lead } from "@/lib/contract/leads";
import type { Result } from "@/lib/contract/results";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { listResults } from "@/lib/runs/list-results";
import { webhookTo } from "@/lib/webhooks/testing/events";
import { cancelLeadChange } from "./cancel-lead-change";
import { changeLeads } from "./change-leads";
import { createLeadChange } from "./create-lead-change";
import { getLeadChange } from "./get-lead-change";
import { listLeads } from "./list-leads";
import { undoLeadChange } from "./undo-lead-change";
import { updateLead } from "./update-lead";

const MANY = 1_100;
const never = new AbortController().signal;

let ctx: Ctx;
let userId: string;

beforeAll(() => void vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", "localhost"));
beforeEach(async () => {
  await using({ companies: 3 });
});

async function using({ companies }: { companies: number }): Promise<void> {
  const workspace = await workspaceOf(Array.from({ length: companies }, (_, id) => company(id)));
  await workspace.run({ limit: companies });
  ({ ctx, userId } = workspace);
}

const leads = async (filter: Partial<Parameters<typeof listLeads>[1]> = {}): Promise<Lead[]> =>
  (await listLeads(ctx, { limit: 100, sort: "name", ...filter })).data;
const idOf = ({ id }: LeadChange) => ({ workspaceId: ctx.workspaceId, changeId: fromTypeId("change", id) });
const shown = ({ id }: LeadChange) => getLeadChange(ctx, { changeId: id });
const work = (change: LeadChange, stop = never) => changeLeads(idOf(change), stop);

async function done(change: LeadChange): Promise<LeadChange> {
  expect(await work(change)).toBe("ended");
  return shown(change);
}
const change = async (request: CreateLeadChange) => done(await createLeadChange(ctx, request));
const undo = async ({ id }: LeadChange) => done(await undoLeadChange(ctx, { changeId: id }));
const said = async () => (await leads()).map(({ status, owner, tags }) => [status, owner?.id ?? null, tags]);

test("leads are changed by their ids, and those that are so already are not counted", async () => {
  const [first, second] = await leads();
  const ids = [first?.id ?? "", second?.id ?? ""];
  const owner_id = toTypeId("user", userId);
  const changed = await change({ ids, set: { status: "contacted", owner_id, add_tags: ["b", "a", "b"] } });
  expect(changed).toMatchObject({ status: "succeeded", total: 2, processed: 2, changed: 2, undoes: null });
  expect(changed.summary).toMatch(/^Status contacted; owner .+; tagged b, a, b$/);
  expect(await said()).toEqual([
    ["contacted", owner_id, ["a", "b"]],
    ["contacted", owner_id, ["a", "b"]],
    ["new", null, []],
  ]);
  expect(await change({ filter: {}, set: { remove_tags: ["b"], owner_id: null } })).toMatchObject({
    total: 3,
    processed: 3,
    changed: 2,
  });
  expect(await said()).toEqual([
    ["contacted", null, ["a"]],
    ["contacted", null, ["a"]],
    ["new", null, []],
  ]);
});

test("a filter finds each lead once, though the change takes leads out of it", async () => {
  await using({ companies: MANY });
  const changed = await change({ filter: { status: "new" }, set: { status: "unqualified" } });
  expect(changed).toMatchObject({ status: "succeeded", total: MANY, processed: MANY, changed: MANY });
  expect(await leads({ status: "new" })).toEqual([]);
});

test("a change is about the leads that were there when it was asked for, and about all of them", async () => {
  const workspace = await workspaceOf(Array.from({ length: 6 }, (_, id) => company(id)));
  await workspace.run({ limit: 4 });
  ({ ctx } = workspace);
  const asked = await createLeadChange(ctx, { filter: { status: "new" }, set: { add_tags: ["asked"] } });
  expect(asked).toMatchObject({ status: "queued", total: 4, processed: 0 });
  await workspace.run({ limit: 6 });
  const [first] = await leads();
  await updateLead(ctx, { leadId: first?.id ?? "", request: { status: "customer" } });
  expect(await leads()).toHaveLength(6);
  expect(await done(asked)).toMatchObject({ status: "succeeded", total: 4, processed: 4, changed: 4 });
  expect(await leads({ tag: "asked" })).toHaveLength(4);
  expect(await undoLeadChange(ctx, { changeId: asked.id })).toMatchObject({ total: 4 });
});

test("the leads of a run's results are changed as their list is filtered, up to a rank and none that came later", async () => {
  const places = ["US-TX", "US-CO", "US-TX", "US-TX", "US-CO"];
  const workspace = await workspaceOf(places.map((region, id) => company(id, { region })));
  ({ ctx, userId } = workspace);
  const first = await workspace.run({ limit: 2 });
  const all = await workspace.run({ exclude: { existing_leads: false } });
  expect([first.results, all.results]).toEqual([2, 5]);
  const tagged = async (tag: string) => (await leads({ tag })).map(({ company_name }) => company_name).sort();
  const { data: results } = await listResults(ctx, { runId: toTypeId("run", all.id), limit: 100 });
  const named = (kept: Result[]) => kept.map(({ company_name }) => company_name).sort();
  const run_id = toTypeId("run", all.id);

  expect(await change({ results: { run_id }, set: { add_tags: ["all"] } })).toMatchObject({ total: 5, changed: 5 });
  await change({ results: { run_id, until: 3 }, set: { add_tags: ["early"] } });
  expect(await tagged("early")).toEqual(named(results.filter(({ rank }) => rank <= 3)));
  const known = await change({
    results: { run_id, outcome: "duplicate", state: "US-TX" },
    set: { add_tags: ["known"] },
  });
  const wanted = results.filter(({ outcome, state }) => outcome === "duplicate" && state === "US-TX");
  expect(known.total).toBe(wanted.length);
  expect(await tagged("known")).toEqual(named(wanted));
  await undo(known);
  expect(await tagged("known")).toEqual([]);

  const other = await workspaceOf([]);
  const theirs = createLeadChange(other.ctx, { results: { run_id }, set: { add_tags: ["theirs"] } });
  await expect(theirs).rejects.toMatchObject({ code: "not_found" });
  expect(CreateLeadChange.safeParse({ results: { run_id }, filter: {}, set: { status: "new" } }).success).toBe(false);
});

test("what is taken back is as it was, but for what somebody has changed since, and can be done again", async () => {
  const [first] = await leads();
  await updateLead(ctx, { leadId: first?.id ?? "", request: { tags: ["own"] } });
  const before = await said();
  const changed = await change({ filter: {}, set: { status: "qualified", add_tags: ["x"] } });
  const after = await said();
  const undone = await undo(changed);
  expect(undone).toMatchObject({
    summary: `Taken back: ${changed.summary}`,
    undoes: changed.id,
    total: 3,
    processed: 3,
    changed: 3,
  });
  expect(await said()).toEqual(before);
  expect((await shown(changed)).undone_by).toBe(undone.id);
  const redone = await undo(undone);
  expect(await said()).toEqual(after);
  await updateLead(ctx, { leadId: first?.id ?? "", request: { status: "customer" } });
  expect(await undo(redone)).toMatchObject({ total: 3, changed: 2 });
  expect((await said())[0]).toEqual(["customer", null, ["own", "x"]]);
});

test("a change is taken back once, when it has ended and has changed something", async () => {
  const waiting = await createLeadChange(ctx, { filter: {}, set: { status: "qualified" } });
  const refused = (id: string) =>
    expect(undoLeadChange(ctx, { changeId: id })).rejects.toMatchObject({ code: "lead_change_not_undoable" });
  await refused(waiting.id);
  await done(waiting);
  await undo(waiting);
  await refused(waiting.id);
  await refused((await change({ filter: { status: "customer" }, set: { status: "new" } })).id);
});

test("a lead that would have too many tags keeps its own", async () => {
  const [first] = await leads();
  await updateLead(ctx, { leadId: first?.id ?? "", request: { tags: Array.from({ length: 20 }, (_, n) => `t${n}`) } });
  expect(await change({ filter: {}, set: { add_tags: ["t0", "more"] } })).toMatchObject({ processed: 3, changed: 2 });
  expect((await leads())[0]?.tags).toHaveLength(20);
});

test("a change that is stopped goes on where it was, and one that is cancelled keeps what is done", async () => {
  await using({ companies: MANY });
  const stopped = await createLeadChange(ctx, { filter: {}, set: { add_tags: ["x"] } });
  const stop = new AbortController();
  stop.abort();
  expect(await work(stopped, stop.signal)).toBe("stopped");
  expect(await shown(stopped)).toMatchObject({ status: "running", total: MANY, processed: 0 });
  expect(await done(stopped)).toMatchObject({ status: "succeeded", processed: MANY, changed: MANY });

  const cancelled = await createLeadChange(ctx, { filter: {}, set: { add_tags: ["y"] } });
  await cancelLeadChange(ctx, { changeId: cancelled.id });
  expect(await work(cancelled)).toBe("lost");
  const kept = await cancelLeadChange(ctx, { changeId: cancelled.id });
  expect(kept).toMatchObject({ status: "cancelled", processed: 0, changed: 0 });
});

test("a worker that was taken over leaves nothing behind, and each lead is changed once", async () => {
  await using({ companies: MANY });
  const made = await createLeadChange(ctx, { filter: {}, set: { add_tags: ["x"] } });
  const both = await Promise.all([work(made), work(made)]);
  expect(both.toSorted()).toEqual(["ended", "lost"]);
  expect(await shown(made)).toMatchObject({ processed: MANY, changed: MANY });
  expect(await transaction((tx) => claimLeadChange(tx, idOf(made)))).toBeUndefined();
});

test("each lead that is changed is told to webhooks as it is now, and no other", async () => {
  const [first] = await leads();
  await updateLead(ctx, { leadId: first?.id ?? "", request: { status: "customer" } });
  const receiver = await startReceiver();
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["lead.updated"] });
  await change({ filter: {}, set: { status: "customer" } });
  await sendAll();
  await receiver.close();
  const told = receiver.received.map(({ body }) => JSON.parse(body).data);
  const now = await leads();
  expect(told.toSorted((a, b) => (a.company_name < b.company_name ? -1 : 1))).toEqual(now.slice(1));
});

test("another workspace's leads are none of its own", async () => {
  const [theirs] = await leads();
  const before = await said();
  const { ctx: own } = await workspaceOf([company(9)]);
  const made = await createLeadChange(own, { ids: [theirs?.id ?? ""], set: { status: "customer" } });
  await changeLeads({ workspaceId: own.workspaceId, changeId: fromTypeId("change", made.id) }, never);
  expect(await getLeadChange(own, { changeId: made.id })).toMatchObject({ total: 0, changed: 0 });
  expect(await said()).toEqual(before);
});

test("a change that sets nothing is refused", () => {
  expect(LeadChangeSet.safeParse({}).success).toBe(false);
});

test("of many asked for at once, no more are made than there may be", async () => {
  const request = { filter: {}, set: { status: "contacted" } } as const;
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => createLeadChange(ctx, request)));
  const refused = asked.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 15 }, () => "too_many_lead_changes"));
});
