import { insertRun } from "@/db/queries/runs";
import { selectSourceVersions } from "@/db/queries/source-versions";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Run } from "@/lib/contract/runs";
import { notFound } from "@/lib/errors";
import { fromTypeId, newId } from "@/lib/ids";
import { enqueue } from "@/lib/queue/enqueue";
import { requireRunnable } from "./require-runnable";
import { toRun } from "./to-run";

type StartRun = { workflowId: string; trigger?: Run["trigger"] };

/** The run and its job in one transaction, with a copy of what the workflow looks for now. */
export async function startRun(ctx: Ctx, { workflowId, trigger }: StartRun): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const workflow = await findWorkflow(tx, { workspaceId, id });
    if (!workflow) throw notFound("workflow");
    requireRunnable(workflow);
    const { criteria, revision, name } = workflow;
    const run = await insertRun(tx, {
      workspaceId,
      id: newId(),
      workflowId: workflow.id,
      workflowName: name,
      workflowRevision: revision,
      criteria,
      sourceVersions: await selectSourceVersions(tx, { workspaceId, keys: criteria.sources }),
      trigger: trigger ?? (actor.key ? "api" : "manual"),
      createdBy: actor.userId,
      requestId: ctx.requestId,
    });
    await enqueue(tx, "run-workflow", { workspaceId, runId: run.id });
    return toRun(run);
  });
}
