import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { updateRunCancelled } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { newId } from "@/lib/base/ids";
import { runWorkflow } from "./run-workflow";
import { allResults, company, countLeads, countsOf, finishRun, PACES, storedRun, workspaceOf } from "./testing/runs";

const many = (count: number) => Array.from({ length: count }, (_, id) => company(id));
const counts = { found: 0, filtered: 0, duplicates: 0, excluded: 0, new: 0, over_limit: 0 };

describe.each(Object.entries(PACES))("a run, %s", (_, pace) => {
  test("finds every company once, best first, and says what became of each record", async () => {
    const { run, results } = await workspaceOf([
      ...many(20),
      company(100, { website: "https://www.made-up-1.com/branch", phone: "+1 512 471 3434" }),
      company(101, { name: "Nothing known", website: "" }),
    ]);
    const ended = await run({}, pace);
    expect(ended).toMatchObject({ status: "succeeded", stage: "done", processed: 22, total: 22, results: 21 });
    expect(countsOf(ended)).toEqual({ ...counts, found: 22, duplicates: 1, new: 21 });
    const rows = await results(ended.id);
    expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
    expect(rows[0]).toMatchObject({ sourceRecordId: "100", score: 80 });
    expect(rows.at(-1)).toMatchObject({ sourceRecordId: "101", score: 20 });
  });

  test("drops what lacks contact data or a keyword, and what holds an unwanted one", async () => {
    const { run, results } = await workspaceOf([
      company(1, { name: "Austin Tech School" }),
      company(2, { name: "Technology Partners" }),
      company(3, { name: "Tech Online" }),
      company(4, { name: "No Site Tech", website: "" }),
      company(5, { name: "Café Téch" }),
      company(6, { name: "Described", description: "Repairs high-tech bicycles." }),
      company(7, { name: "Named by its domain", website: "https://big-tech.org" }),
      company(8, { name: "Reader", category: "amenity/cafe" }),
    ]);
    const ended = await run({ keywords: { include: ["TECH"], exclude: ["online"] }, require: ["website"] }, pace);
    expect(countsOf(ended)).toEqual({ ...counts, found: 8, filtered: 4, new: 4 });
    expect((await results(ended.id)).map((row) => row.sourceRecordId).sort()).toEqual(["1", "5", "6", "7"]);
    const coffee = await run({ keywords: { include: ["coffee"] }, exclude: { existing_leads: false } }, pace);
    expect((await results(coffee.id)).map((row) => row.sourceRecordId)).toEqual(["8"]);
  });

  test("takes a place by region, country or city, and a brand all over the country as less near", async () => {
    const brand = { coverage: "brand" as const, country: undefined, region: undefined, city: undefined };
    const { run, results } = await workspaceOf([
      company(1, { ...brand, areas: ["US", "US*"] }),
      company(2, { ...brand, areas: ["US", "US-TX", "US-NM"] }),
      company(3, { ...brand, areas: ["CA", "CA*"] }),
      company(4),
      company(5, { region: "US-NM", city: "Santa Fe" }),
    ]);
    const again = { exclude: { existing_leads: false } };
    const found = async (places: object) =>
      (await results((await run({ places, ...again }, pace)).id)).map((row) => [
        row.sourceRecordId,
        row.place,
        row.score,
      ]);
    expect(await found({ regions: ["US-TX"] })).toEqual([
      ["2", "US-TX", 50],
      ["4", "US-TX", 50],
      ["1", "US*", 40],
    ]);
    expect(await found({ countries: ["CA"] })).toEqual([["3", "CA", 50]]);
    expect(await found({ cities: [{ name: "santa fé", region: "US-NM" }] })).toEqual([["5", "US-NM", 50]]);
    expect(
      (await found({ countries: ["CA"], cities: [{ name: "Austin", region: "US-TX" }] })).map(([id]) => id),
    ).toEqual(["3", "4"]);
  });

  test("stops at its limit and counts what lies beyond it exactly", async () => {
    const { run, results, workspaceId } = await workspaceOf([
      ...many(40),
      ...Array.from({ length: 10 }, (_, at) => company(100 + at, { website: `https://made-up-${at * 4}.com` })),
    ]);
    const ended = await run({ limit: 16 }, pace);
    expect(ended).toMatchObject({ status: "succeeded", processed: 50, total: 50, results: 16 });
    expect(countsOf(ended)).toEqual({ ...counts, found: 50, duplicates: 10, new: 16, over_limit: 24 });
    expect(await results(ended.id)).toHaveLength(16);
    expect(await countLeads(workspaceId)).toBe(16);
  });

  test("excludes domains and the workspace's leads, and finds the leads again where it is asked to", async () => {
    const { run, results, workspaceId } = await workspaceOf(many(12));
    const first = await run({ limit: 5 }, pace);
    const next = await run({ exclude: { domains: ["www.made-up-7.com", "made-up-8.com"] } }, pace);
    expect(countsOf(next)).toEqual({ ...counts, found: 12, excluded: 7, new: 5 });
    const again = await run({ exclude: { existing_leads: false }, limit: 8 }, pace);
    expect(countsOf(again)).toEqual({ ...counts, found: 12, duplicates: 10, new: 1, over_limit: 1 });
    const rows = await results(again.id);
    expect(rows.map(({ outcome }) => outcome)).toEqual([...Array(7).fill("duplicate"), "new"]);
    const before = (await results(first.id)).map(({ leadId }) => leadId);
    expect(rows.slice(0, 5).map(({ leadId }) => leadId)).toEqual(before);
    expect(await countLeads(workspaceId)).toBe(11);
  });

  test("two runs of one workspace at once never make two leads of one company", async () => {
    const { queue, workspaceId } = await workspaceOf(many(60));
    const queued = await Promise.all([queue(), queue(), queue({ exclude: { existing_leads: false } })]);
    const ended = await Promise.all(queued.map(({ id }) => finishRun({ workspaceId, runId: id }, pace)));
    expect(ended.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect(ended.reduce((sum, run) => sum + run.new, 0)).toBe(60);
    expect(await countLeads(workspaceId)).toBe(60);
    for (const run of ended) {
      const { found, ...parts } = countsOf(run);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(found);
    }
  });

  test("goes on from its last batch, and a worker that was taken over leaves nothing behind", async () => {
    const { queue, workspaceId } = await workspaceOf(many(40));
    const { id } = await queue();
    const f = { workspaceId, runId: id };
    const release = await holdWorkspace(workspaceId);
    const stalled = runWorkflow(f, { worker: "stalled", stop: new AbortController().signal, pace });
    await expect.poll(() => countWaiting(workspaceId)).toBe(1);
    const other = runWorkflow(f, { worker: "other", stop: new AbortController().signal, pace });
    await expect.poll(() => countWaiting(workspaceId)).toBe(2);
    await release();
    expect(await Promise.all([stalled, other])).toEqual(["lost", "ended"]);
    const ended = await storedRun(f);
    expect(ended).toMatchObject({ status: "succeeded", new: 40, results: 40 });
    const rows = await allResults(f);
    expect(new Set(rows.map(({ leadId }) => leadId)).size).toBe(40);
  });

  test("a run told to stop stops between batches and is finished by the next worker", async () => {
    const { queue, workspaceId } = await workspaceOf(many(30));
    const { id } = await queue();
    const f = { workspaceId, runId: id };
    const stop = new AbortController();
    stop.abort();
    expect(await runWorkflow(f, { worker: "first", stop: stop.signal, pace })).toBe("stopped");
    expect((await storedRun(f)).status).toBe("running");
    expect(await finishRun(f, pace)).toMatchObject({ status: "succeeded", results: 30 });
  });

  test("a run that has worked for its minutes ends as partial and keeps what it found", async () => {
    const { queue, workspaceId } = await workspaceOf(many(30));
    const { id } = await queue({ minutes: 1 });
    await transaction((tx) => tx.update(runs).set({ workedMs: 60_000 }).where(eq(runs.id, id)));
    const ended = await finishRun({ workspaceId, runId: id }, pace);
    expect(ended).toMatchObject({ status: "partial", new: 0 });
    expect(ended.statusReason).toMatch(/^Stopped after 1 minute of work/);
  });

  test("a cancelled run keeps what it has found and says so", async () => {
    const { queue, workspaceId } = await workspaceOf(many(40));
    const { id } = await queue();
    const f = { workspaceId, runId: id };
    const release = await holdWorkspace(workspaceId);
    const working = runWorkflow(f, { worker: newId(), stop: new AbortController().signal, pace });
    await expect.poll(() => countWaiting(workspaceId)).toBe(1);
    await transaction((tx) => updateRunCancelled(tx, { ...f, reason: "Cancelled by a test." }));
    expect((await storedRun(f)).status).toBe("cancelling");
    await release();
    expect(await working).toBe("ended");
    const ended = await storedRun(f);
    expect(ended).toMatchObject({ status: "cancelled", statusReason: "Cancelled by a test.", new: 7, results: 7 });
    expect(await allResults(f)).toHaveLength(7);
  });
});
