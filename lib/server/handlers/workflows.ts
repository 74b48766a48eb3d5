import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";
import { answerWith } from "@/lib/workflows/answer-with";
import { compareRevisions } from "@/lib/workflows/compare-revisions";
import { countWorkflows } from "@/lib/workflows/count-workflows";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { deleteWorkflow } from "@/lib/workflows/delete-workflow";
import { discardWorkflowDraft } from "@/lib/workflows/discard-workflow-draft";
import { dryRunWorkflow } from "@/lib/workflows/dry-run-workflow";
import { getSchedule } from "@/lib/workflows/get-schedule";
import { getWorkflow } from "@/lib/workflows/get-workflow";
import { getWorkflowDraft } from "@/lib/workflows/get-workflow-draft";
import { listRevisions } from "@/lib/workflows/list-revisions";
import { listTemplates } from "@/lib/workflows/list-templates";
import { listWorkflows } from "@/lib/workflows/list-workflows";
import { previewCriteria } from "@/lib/workflows/preview-criteria";
import { publishWorkflowDraft } from "@/lib/workflows/publish-workflow-draft";
import { restoreRevision } from "@/lib/workflows/restore-revision";
import { updateWorkflow } from "@/lib/workflows/update-workflow";
import { updateWorkflowDraft } from "@/lib/workflows/update-workflow-draft";

export const workflows = {
  previewCriteria: endpoint(api.previewCriteria, async ({ ctx, body }) => ({ data: await previewCriteria(ctx, body) })),
  listTemplates: endpoint(api.listTemplates, async ({ ctx }) => ({ data: await listTemplates(ctx) })),
  publishWorkflowDraft: endpoint(api.publishWorkflowDraft, async ({ ctx, params, ifMatch }) => ({
    data: await publishWorkflowDraft(ctx, { workflowId: params.workflow_id, ifMatch }),
  })),
  getWorkflowDraft: endpoint(api.getWorkflowDraft, async ({ ctx, params }) => ({
    data: await getWorkflowDraft(ctx, { workflowId: params.workflow_id }),
  })),
  updateWorkflowDraft: endpoint(api.updateWorkflowDraft, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateWorkflowDraft(ctx, { workflowId: params.workflow_id, request: body, ifMatch }),
  })),
  discardWorkflowDraft: endpoint(api.discardWorkflowDraft, async ({ ctx, params, ifMatch }) => ({
    data: await discardWorkflowDraft(ctx, { workflowId: params.workflow_id, ifMatch }),
  })),
  dryRunWorkflow: endpoint(api.dryRunWorkflow, async ({ ctx, params, body }) => ({
    data: await dryRunWorkflow(ctx, { workflowId: params.workflow_id, draft: body?.draft }),
  })),
  restoreRevision: endpoint(api.restoreRevision, async ({ ctx, params, ifMatch }) =>
    answerWith(await restoreRevision(ctx, { workflowId: params.workflow_id, revision: params.revision, ifMatch })),
  ),
  compareRevisions: endpoint(api.compareRevisions, async ({ ctx, params, query }) => ({
    data: await compareRevisions(ctx, { workflowId: params.workflow_id, ...query }),
  })),
  listRevisions: endpoint(api.listRevisions, ({ ctx, params, query }) =>
    listRevisions(ctx, { workflowId: params.workflow_id, ...query }),
  ),
  getWorkflow: endpoint(api.getWorkflow, async ({ ctx, params }) =>
    answerWith(await getWorkflow(ctx, { workflowId: params.workflow_id })),
  ),
  updateWorkflow: endpoint(api.updateWorkflow, async ({ ctx, params, body, ifMatch }) =>
    answerWith(await updateWorkflow(ctx, { workflowId: params.workflow_id, request: body, ifMatch })),
  ),
  deleteWorkflow: endpoint(api.deleteWorkflow, async ({ ctx, params, ifMatch }) =>
    answerWith(await deleteWorkflow(ctx, { workflowId: params.workflow_id, ifMatch })),
  ),
  getSchedule: endpoint(api.getSchedule, async ({ ctx, params }) => ({
    data: await getSchedule(ctx, { workflowId: params.workflow_id }),
  })),
  countWorkflows: endpoint(api.countWorkflows, async ({ ctx, query }) => ({ data: await countWorkflows(ctx, query) })),
  listWorkflows: endpoint(api.listWorkflows, ({ ctx, query }) => listWorkflows(ctx, query)),
  createWorkflow: endpoint(api.createWorkflow, async ({ ctx, body }) => answerWith(await createWorkflow(ctx, body))),
};
