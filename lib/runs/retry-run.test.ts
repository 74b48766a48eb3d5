import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { claimRun, type RunRow, updateRunEnded } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { company, finishRun, PACES, storedRun, workspaceOf } from "@/lib/engine/testing/runs";
import { cancelRun } from "./cancel-run";
import { getRun } from "./get-run";
import { retryRun } from "./retry-run";
import { startRun } from "./start-run";
import { addWorkflow, failRun } from "./testing/runs";

const idOf = ({ workspaceId, id }: RunRow) => ({ workspaceId, runId: id });

/** A run that failed after its first seven of forty companies. */
async function failedRun() {
  const workspace = await workspaceOf(Array.from({ length: 40 }, (_, id) => company(id)));
  const { workspaceId, ctx, criteriaOf } = workspace;
  const workflowId = await addWorkflow(workspace, { criteria: criteriaOf() });
  const { id } = await startRun(ctx, { workflowId });
  const f = { workspaceId, runId: fromTypeId("run", id) };
  const release = await holdWorkspace(workspaceId);
  const stop = new AbortController();
  const working = runWorkflow(f, { worker: "first", stop: stop.signal, pace: PACES.walked });
  await expect.poll(() => countWaiting(workspaceId)).toBe(1);
  stop.abort();
  await release();
  expect(await working).toBe("stopped");
  await end(await storedRun(f), "failed");
  return { ...workspace, workflowId, f, runId: id };
}

async function end(run: RunRow, status: "failed" | "partial"): Promise<void> {
  const { fence, worker } = run;
  await transaction((tx) => updateRunEnded(tx, { ...idOf(run), fence, worker }, { status, statusReason: "Test." }));
}

test("a failed run goes on from its last batch under its own id, and keeps what it has found", async () => {
  const { ctx, f, runId } = await failedRun();
  expect(await getRun(ctx, { runId })).toMatchObject({ status: "failed", results: 7, counts: { new: 7 } });
  const retried = await retryRun(ctx, { runId });
  expect(retried).toMatchObject({ id: runId, status: "queued", status_reason: null, finished_at: null, results: 7 });
  const ended = await finishRun(f, PACES.walked);
  expect(ended).toMatchObject({ status: "succeeded", new: 40, results: 40, processed: 40, failures: 0 });
});

test("a partial run goes on where it stopped before its end, and only there", async () => {
  const { ctx, f, runId } = await failedRun();
  await retryRun(ctx, { runId });
  await transaction((tx) => claimRun(tx, { ...f, worker: "second" }));
  await end(await storedRun(f), "partial");
  expect((await retryRun(ctx, { runId })).status).toBe("queued");
  await transaction((tx) => claimRun(tx, { ...f, worker: "third" }));
  await end(await storedRun(f), "partial");
  await transaction((tx) => tx.update(runs).set({ checkpoint: null }).where(eq(runs.id, f.runId)));
  await expect(retryRun(ctx, { runId })).rejects.toMatchObject({ code: "run_not_retryable" });
});

test("of two retries at once one takes effect and the other says why not", async () => {
  const { ctx, runId } = await failedRun();
  const both = await Promise.allSettled([retryRun(ctx, { runId }), retryRun(ctx, { runId })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a run that waits, was cancelled or ended well is refused in words", async () => {
  const { ctx, f, runId, workflowId } = await failedRun();
  await retryRun(ctx, { runId });
  await expect(retryRun(ctx, { runId })).rejects.toThrow("This run is waiting already.");
  await finishRun(f, PACES.walked);
  await expect(retryRun(ctx, { runId })).rejects.toThrow(/^This run has ended well/);
  const other = await startRun(ctx, { workflowId });
  await cancelRun(ctx, { runId: other.id });
  await expect(retryRun(ctx, { runId: other.id })).rejects.toMatchObject({ code: "run_not_retryable" });
});

test("finds no run of another workspace, and lets nobody retry who only reads", async () => {
  const { ctx, runId, workspaceId } = await failedRun();
  const other = await createWorkspace();
  await expect(retryRun(other.ctx, { runId })).rejects.toMatchObject({ code: "not_found" });
  await expect(retryRun(ctx, { runId: toTypeId("run", workspaceId) })).rejects.toMatchObject({ code: "not_found" });
  const viewer = await createWorkspace({ role: "viewer", workspaceId });
  await expect(retryRun(viewer.ctx, { runId })).rejects.toMatchObject({ code: "read_only_member" });
});

test("a run that begins anew with results finds none of its own companies again", async () => {
  const workspace = await createWorkspace();
  const criteria = Criteria.parse({ categories: ["amenity/university"], places: { regions: ["US-TX"] } });
  const workflowId = await addWorkflow(workspace, { criteria });
  const { id } = await startRun(workspace.ctx, { workflowId });
  const f = { workspaceId: workspace.workspaceId, runId: fromTypeId("run", id) };
  const first = await finishRun(f, PACES.sorted);
  expect(first.new).toBeGreaterThan(10);
  await failRun({ ...f, runId: id });
  await retryRun(workspace.ctx, { runId: id });
  expect(await finishRun(f, PACES.sorted)).toMatchObject({ status: "succeeded", new: first.new, results: first.new });
});
