import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId, toTypeId } from "@/lib/base/ids";
import { DEFAULT_CRITERIA } from "@/lib/contract/criteria";
import { cancelRun } from "./cancel-run";
import { getRun } from "./get-run";
import { listAllRuns } from "./list-all-runs";
import { listRuns } from "./list-runs";
import { startRun } from "./start-run";
import { addWorkflow } from "./testing/runs";

async function withWorkflow(options: Parameters<typeof createWorkspace>[0] = {}) {
  const member = await createWorkspace(options);
  const workflowId = await addWorkflow(member, { criteria: DEFAULT_CRITERIA });
  return { ...member, workflowId };
}

async function jobsOf(workspaceId: string): Promise<number> {
  const rows = await rowsOf(reader(), sql`select 1 as one from pgboss.job where data->>'workspaceId' = ${workspaceId}`);
  return rows.length;
}

describe("startRun", () => {
  test("queues a run of the workflow as it is now, with its job", async () => {
    const { ctx, workflowId, workspaceId } = await withWorkflow();
    const run = await startRun(ctx, { workflowId });
    expect(run).toMatchObject({
      object: "prospector_run",
      status: "queued",
      workflow_id: workflowId,
      workflow_revision: 1,
      trigger: "manual",
      criteria: DEFAULT_CRITERIA,
      progress: { stage: "queued", processed: 0, total: null },
    });
    expect(await jobsOf(workspaceId)).toBe(1);
    expect(await getRun(ctx, { runId: run.id })).toEqual(run);
  });

  test("says that a key asked for it", async () => {
    const { ctx, workflowId } = await withWorkflow({ keyScopes: ["prospector.run"] });
    expect((await startRun(ctx, { workflowId })).trigger).toBe("api");
  });

  test("leaves neither a run nor a job when its transaction fails", async () => {
    const { ctx, workflowId, workspaceId } = await withWorkflow();
    const broken = {
      ...ctx,
      write: <T>(work: Parameters<typeof transaction<T>>[0]) =>
        transaction(async (tx) => {
          await work(tx);
          throw new Error("the commit fails");
        }) as Promise<T>,
    };
    await expect(startRun(broken, { workflowId })).rejects.toThrow("the commit fails");
    expect(await jobsOf(workspaceId)).toBe(0);
    expect((await listAllRuns(ctx, { limit: 5 })).data).toEqual([]);
  });

  test.each([
    ["paused", "workflow_paused"],
    ["archived", "workflow_archived"],
  ] as const)("refuses a workflow that is %s", async (status, code) => {
    const member = await createWorkspace();
    const workflowId = await addWorkflow(member, { criteria: DEFAULT_CRITERIA, status });
    await expect(startRun(member.ctx, { workflowId })).rejects.toMatchObject({ code });
  });

  test("finds no workflow of another workspace, and lets nobody run who only reads", async () => {
    const { workflowId } = await withWorkflow();
    const { ctx } = await createWorkspace();
    await expect(startRun(ctx, { workflowId })).rejects.toMatchObject({ code: "not_found" });
    await expect(startRun(ctx, { workflowId: "wf_x" })).rejects.toMatchObject({ code: "not_found" });
    const viewer = await withWorkflow({ role: "viewer" });
    await expect(startRun(viewer.ctx, { workflowId: viewer.workflowId })).rejects.toMatchObject({
      code: "read_only_member",
    });
  });
});

describe("cancelRun", () => {
  test("ends a queued run at once, and asked again answers it as it is", async () => {
    const { ctx, workflowId } = await withWorkflow();
    const { id } = await startRun(ctx, { workflowId });
    const cancelled = await cancelRun(ctx, { runId: id });
    expect(cancelled).toMatchObject({
      status: "cancelled",
      status_reason: "Cancelled by Test Person.",
      progress: { stage: "done" },
    });
    expect(cancelled.finished_at).not.toBeNull();
    expect(await cancelRun(ctx, { runId: id })).toEqual(cancelled);
  });

  test("finds no run of another workspace", async () => {
    const { ctx, workflowId } = await withWorkflow();
    const { id } = await startRun(ctx, { workflowId });
    const other = await createWorkspace();
    await expect(cancelRun(other.ctx, { runId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(getRun(other.ctx, { runId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(cancelRun(ctx, { runId: toTypeId("run", newId()) })).rejects.toMatchObject({ code: "not_found" });
    expect((await getRun(ctx, { runId: id })).status).toBe("queued");
  });
});

describe("lists of runs", () => {
  test("page newest first without repeating or skipping while new ones arrive", async () => {
    const { ctx, workflowId } = await withWorkflow();
    const ids: string[] = [];
    for (let at = 0; at < 5; at++) ids.unshift((await startRun(ctx, { workflowId })).id);
    const first = await listRuns(ctx, { workflowId, limit: 2 });
    await startRun(ctx, { workflowId });
    const rest = await listRuns(ctx, { workflowId, limit: 10, cursor: first.pagination.next_cursor ?? undefined });
    expect([...first.data, ...rest.data].map((run) => run.id)).toEqual(ids);
    expect(rest.pagination).toEqual({ next_cursor: null, has_more: false });
    expect((await listAllRuns(ctx, { limit: 100 })).data).toHaveLength(6);
    expect((await listAllRuns(ctx, { limit: 100, status: "failed" })).data).toEqual([]);
  });

  test("take no cursor of another workflow's list, nor another workspace's workflow", async () => {
    const { ctx, workflowId, ...member } = await withWorkflow();
    await startRun(ctx, { workflowId });
    await startRun(ctx, { workflowId });
    const { pagination } = await listRuns(ctx, { workflowId, limit: 1 });
    const cursor = pagination.next_cursor ?? undefined;
    const otherId = await addWorkflow(member, { criteria: DEFAULT_CRITERIA });
    await expect(listRuns(ctx, { workflowId: otherId, limit: 1, cursor })).rejects.toMatchObject({
      code: "invalid_cursor",
    });
    await expect(listAllRuns(ctx, { limit: 1, cursor })).rejects.toMatchObject({ code: "invalid_cursor" });
    const other = await createWorkspace();
    await expect(listRuns(other.ctx, { workflowId, limit: 1 })).rejects.toMatchObject({ code: "not_found" });
  });
});
