import { findWorkflowToChange } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, newId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";
import { queueRun } from "./queue-run";
import { requireRunnable } from "./require-runnable";

type StartRun = { workflowId: string; trigger?: Run["trigger"] };

export async function startRun(ctx: Ctx, { workflowId, trigger }: StartRun): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor, requestId } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    // Locked, so that of two starts at once the second sees the first one's run.
    const workflow = await findWorkflowToChange(tx, { workspaceId, id });
    if (!workflow) throw notFound("workflow");
    await requireRunnable(tx, workflow);
    const asked = {
      id: newId(),
      trigger: trigger ?? (actor.key ? "api" : "manual"),
      createdBy: actor.userId,
      requestId,
    } as const;
    return toRun(await queueRun(tx, workflow, asked));
  });
}
