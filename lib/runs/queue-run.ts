import type { Tx } from "@/db/client";
import { insertRun, type RunRow } from "@/db/queries/runs";
import { selectSourceVersions } from "@/db/queries/source-versions";
import type { WorkflowRow } from "@/db/queries/workflows";
import { enqueue } from "@/lib/queue/enqueue";

type Asked = Pick<RunRow, "id" | "trigger" | "createdBy" | "requestId">;

/** The run and its job in one transaction, with a copy of what the workflow looks for now. */
export async function queueRun(tx: Tx, workflow: WorkflowRow, asked: Asked): Promise<RunRow> {
  const { workspaceId, criteria, revision, name } = workflow;
  const run = await insertRun(tx, {
    workspaceId,
    workflowId: workflow.id,
    workflowName: name,
    workflowRevision: revision,
    criteria,
    sourceVersions: await selectSourceVersions(tx, { workspaceId, keys: criteria.sources }),
    ...asked,
  });
  await enqueue(tx, "run-workflow", { workspaceId, runId: run.id });
  return run;
}
