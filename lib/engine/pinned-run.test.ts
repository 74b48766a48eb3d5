import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { deleteSourceLoads } from "@/db/queries/source-loads";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { listLeads } from "@/lib/leads/list-leads";
import { rerunExactly } from "@/lib/runs/rerun-exactly";
import { startRun } from "@/lib/runs/start-run";
import { addWorkflow } from "@/lib/runs/testing/runs";
import { deleteWorkflow } from "@/lib/workflows/delete-workflow";
import { updateWorkflow } from "@/lib/workflows/update-workflow";
import { runWorkflow } from "./run-workflow";
import { company, countLeads, countsOf, finishRun, PACES, workspaceOf } from "./testing/runs";

type Criteria = Parameters<Awaited<ReturnType<typeof workspaceOf>>["criteriaOf"]>[0];
const many = (count: number) => Array.from({ length: count }, (_, id) => company(id));
/** Every record changed, one in three gone, some new ones. */
const later = [
  ...many(30)
    .filter((_, id) => id % 3 > 0)
    .map((record) => ({ ...record, name: `${record.name} renamed`, website: "", phone: "+1 512 471 3434" })),
  ...Array.from({ length: 9 }, (_, at) => company(100 + at)),
];

async function workspaceWithWorkflow(criteria: Criteria) {
  const workspace = await workspaceOf(many(30));
  const { ctx, workspaceId, criteriaOf, results } = workspace;
  const workflowId = await addWorkflow(workspace, { criteria: criteriaOf(criteria) });
  const idOf = (run: { id: string }) => ({ workspaceId, runId: fromTypeId("run", run.id) });
  return {
    ...workspace,
    start: async () => idOf(await startRun(ctx, { workflowId })),
    again: async (id: string) => idOf(await rerunExactly(ctx, { runId: toTypeId("run", id) })),
    found: async (runId: string) =>
      (await results(runId)).map(({ rank, name, website, phone, score, readAt }) => ({
        rank,
        name,
        website,
        phone,
        score,
        readAt,
      })),
  };
}

describe.each(Object.entries(PACES))("a run pinned to its data, %s", (_, pace) => {
  test("reads the loads of its start, although others came while it waited", async () => {
    const { start, load, found } = await workspaceWithWorkflow({});
    const first = await start();
    await load("2", later);
    const ended = await finishRun(first, pace);
    expect(ended).toMatchObject({ status: "succeeded", new: 30, sourceVersions: { "made-up": "1" } });
    expect((await found(ended.id)).map(({ name }) => name).sort()).toEqual(
      many(30)
        .map(({ name }) => name)
        .sort(),
    );
    const second = await finishRun(await start(), pace);
    expect(second).toMatchObject({ status: "succeeded", found: 29, sourceVersions: { "made-up": "2" } });
  });

  test("does not mix two loads where one comes between two batches", async () => {
    const { start, load, found, workspaceId } = await workspaceWithWorkflow({});
    const run = await start();
    const release = await holdWorkspace(workspaceId);
    const working = runWorkflow(run, { worker: newId(), stop: new AbortController().signal, pace });
    await expect.poll(() => countWaiting(workspaceId)).toBe(1);
    // Matching what a load brings waits for the batch in hand, and the next batch for the load.
    const loading = load("2", later);
    await expect.poll(() => countWaiting(workspaceId)).toBe(2);
    await release();
    expect(await working).toBe("ended");
    await loading;
    expect((await found(run.runId)).map(({ name }) => name).sort()).toEqual(
      many(30)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each<[string, Criteria]>([
    ["as it is", {}],
    ["with a limit", { limit: 10 }],
    ["with leads too", { exclude: { existing_leads: false }, limit: 12 }],
    ["with contact data and a keyword", { require: ["website"], keywords: { exclude: ["company 3"] } }],
  ])("comes out again exactly, %s, although its data and its leads went on", async (_, criteria) => {
    const { start, again, load, found, run, workspaceId } = await workspaceWithWorkflow(criteria);
    await run({ limit: 4 }, pace);
    const first = await finishRun(await start(), pace);
    await load("2", later);
    const other = await finishRun(await start(), pace);
    const leads = await countLeads(workspaceId);
    const repeated = await finishRun(await again(first.id), pace);
    const { new: fresh, duplicates, over_limit, ...same } = countsOf(repeated);
    const before = countsOf(first);
    expect(repeated).toMatchObject({ status: "succeeded", exactOf: first.id, results: first.results });
    expect(same).toEqual({ found: before.found, filtered: before.filtered, excluded: before.excluded });
    // What the first run found is there by now, and so may be what lay over its limit.
    expect(fresh).toBe(0);
    expect(duplicates + over_limit).toBe(before.new + before.duplicates + before.over_limit);
    expect(await found(repeated.id)).toEqual(await found(first.id));
    expect(await found(other.id)).not.toEqual(await found(first.id));
    expect(await countLeads(workspaceId)).toBe(leads);
    const third = await finishRun(await again(repeated.id), pace);
    expect(await found(third.id)).toEqual(await found(first.id));
  });

  test("tells a lead nothing of the past", async () => {
    const { start, again, load, ctx } = await workspaceWithWorkflow({ exclude: { existing_leads: false } });
    const first = await finishRun(await start(), pace);
    await load("2", later);
    await finishRun(await start(), pace);
    const before = await listLeads(ctx, { limit: 100 });
    await finishRun(await again(first.id), pace);
    expect(await listLeads(ctx, { limit: 100 })).toEqual(before);
  });
});

test("a run can be repeated exactly only while its data is kept, and only in its own workspace", async () => {
  const { ctx, start, again, workspaceId } = await workspaceWithWorkflow({});
  const first = await finishRun(await start(), PACES.walked);
  const runId = toTypeId("run", first.id);
  const repeated = await rerunExactly(ctx, { runId });
  expect(repeated).toMatchObject({
    exact_of: runId,
    workflow_revision: 1,
    criteria: first.criteria,
    sources: [{ key: "made-up", version: "1" }],
    trigger: "manual",
  });
  expect(await rerunExactly(ctx, { runId: repeated.id })).toMatchObject({ exact_of: runId });
  const other = await createWorkspace();
  await expect(rerunExactly(other.ctx, { runId })).rejects.toMatchObject({ code: "not_found" });
  await transaction((tx) => deleteSourceLoads(tx, { workspaceId, source: "made-up", load: 1 }));
  await expect(again(first.id)).rejects.toMatchObject({
    code: "version_not_kept",
    status: 409,
    details: [{ path: "sources.made-up", message: "version 1 is not kept" }],
  });
});

test("a run of a workflow that is paused or deleted cannot be repeated", async () => {
  const { ctx, start } = await workspaceWithWorkflow({});
  const { id, workflowId } = await finishRun(await start(), PACES.walked);
  const ask = () => rerunExactly(ctx, { runId: toTypeId("run", id) });
  await updateWorkflow(ctx, { workflowId: toTypeId("workflow", workflowId), request: { status: "paused" } });
  await expect(ask()).rejects.toMatchObject({ code: "workflow_paused" });
  await deleteWorkflow(ctx, { workflowId: toTypeId("workflow", workflowId) });
  await expect(ask()).rejects.toMatchObject({ code: "not_found" });
});
