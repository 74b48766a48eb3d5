import { selectWorkflowValues } from "@/db/queries/workflow-facets";
import { countWorkflows as countRows } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { IdKind } from "@/lib/contract/ids";
import { WORKFLOW_VALUES_MAX, type WorkflowFacet, type WorkflowSummary } from "@/lib/contract/workflows";
import { chosenIn, toValues } from "@/lib/present/to-values";
import { type WorkflowQuery, workflowSet } from "./workflow-set";

type CountWorkflows = WorkflowQuery & { values_of?: WorkflowFacet | undefined; value?: string | undefined };

const IDS: Partial<Record<WorkflowFacet, IdKind>> = { created_by: "user" };

/** How many workflows the list has under the same filters, and of a field how many each of its values would leave. */
export async function countWorkflows(
  ctx: Ctx,
  { values_of: field, value, ...filter }: CountWorkflows,
): Promise<WorkflowSummary> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const own = { own: field && filter[field], kind: field && IDS[field] };
  const [total, found] = await Promise.all([
    countRows(conn, workflowSet(workspaceId, filter)),
    field &&
      selectWorkflowValues(conn, workflowSet(workspaceId, { ...filter, [field]: undefined }), {
        field,
        chosen: chosenIn(own),
        holding: value,
        take: WORKFLOW_VALUES_MAX,
      }),
  ]);
  return { object: "prospector_workflow_summary", total, ...toValues(found, "workflows", { ...own, total }) };
}
