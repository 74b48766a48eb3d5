import type { Tx } from "@/db/client";
import { insertRun, type RunRow } from "@/db/queries/runs";
import { selectPresentLoads } from "@/db/queries/source-loads";
import type { WorkflowRow } from "@/db/queries/workflows";
import { enqueue } from "@/lib/queue/enqueue";
import { pinsOf } from "./pins-of";

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
    ...pinsOf(await selectPresentLoads(tx, { workspaceId, keys: criteria.sources })),
    ...asked,
  });
  await enqueue(tx, "run-workflow", { workspaceId, runId: run.id });
  return run;
}
