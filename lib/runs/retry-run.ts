import { findRun, updateRunRetried } from "@/db/queries/runs";
import { findWorkflowToChange } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Run, RunStatus } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";
import { enqueue } from "@/lib/queue/enqueue";
import { requireDetail } from "./require-detail";
import { requireRunnable } from "./require-runnable";

const WHY_NOT: Record<RunStatus, string> = {
  queued: "This run is waiting already.",
  running: "This run is going on.",
  cancelling: "This run is being cancelled. Run the workflow again instead.",
  cancelled: "This run was cancelled. Run the workflow again instead.",
  succeeded: "This run has ended well: there is nothing left to retry. Run the workflow again instead.",
  partial: "This run has looked at everything it can. Run the workflow again instead.",
  failed: "This run has just changed. Look at it again.",
};

/** The run goes on from its last batch, with its counts and results; a job for it commits with that. */
export async function retryRun(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const f = { workspaceId, runId: fromTypeId("run", runId) };
  return ctx.write(async (tx) => {
    const run = await findRun(tx, f);
    if (!run) throw notFound("run");
    requireDetail(run);
    const workflow = await findWorkflowToChange(tx, { workspaceId, id: run.workflowId });
    if (!workflow) throw new AppError("run_not_retryable", "The workflow of this run was deleted.");
    if (run.status === "failed" || run.status === "partial") await requireRunnable(tx, workflow);
    const retried = await updateRunRetried(tx, f);
    if (!retried) throw new AppError("run_not_retryable", WHY_NOT[run.status]);
    await enqueue(tx, "run-workflow", f);
    return toRun(retried);
  });
}
