import { z } from "zod";
import { Changes, Criteria, criteriaInWords } from "./criteria";
import { createdAt, objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf, wholeNumber } from "./page";
import { OfWorkflow, workflowId } from "./workflow-id";
import { WORKFLOW_ETAG, WorkflowAnswer } from "./workflows";

const RevisionNumber = wholeNumber(1, 999_999_999);

export const Revision = z
  .strictObject({
    object: objectName("prospector_revision"),
    workflow_id: workflowId,
    revision: z.int().describe("Its number, from 1"),
    created_at: createdAt,
    created_by: z.string().nullable().describe("The member who made it, by name or else email address"),
    criteria: Criteria,
    summary: criteriaInWords,
    changes: Changes.describe("The difference to the revision before; empty for the first"),
  })
  .meta({ id: "ProspectorRevision", description: "The criteria of a workflow as they once were" });
export type Revision = z.infer<typeof Revision>;

export const RevisionComparison = z
  .strictObject({
    object: objectName("prospector_revision_comparison"),
    workflow_id: workflowId,
    from: z.int().describe("The revision that is compared from"),
    to: z.int().describe("The revision that is compared to"),
    changes: Changes,
  })
  .meta({ id: "ProspectorRevisionComparison", description: "What one revision changed from another" });
export type RevisionComparison = z.infer<typeof RevisionComparison>;

export const listRevisions = operation({
  name: "listRevisions",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/revisions",
  summary: "List the revisions of a workflow",
  description: "Every criteria that it ever had, newest first.",
  scope: "prospector.read",
  envelope: "ProspectorRevisionListEnvelope",
  params: OfWorkflow,
  query: PageQuery,
  response: pageOf(Revision),
});

export const compareRevisions = operation({
  name: "compareRevisions",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/revisions/compare",
  summary: "Compare two revisions",
  description: "What `to` changed from `from`. Left out, they are the present revision and the one before `to`.",
  scope: "prospector.read",
  envelope: "ProspectorRevisionComparisonEnvelope",
  params: OfWorkflow,
  query: z.strictObject({
    from: RevisionNumber.optional().describe("The revision to compare from"),
    to: RevisionNumber.optional().describe("The revision to compare to"),
  }),
  response: oneOf(RevisionComparison),
});

export const restoreRevision = operation({
  name: "restoreRevision",
  method: "POST",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/revisions/{revision}/restore",
  summary: "Restore a revision",
  description:
    "Makes a new revision with the criteria of an old one, so that nothing is lost. Restoring what the workflow has already changes nothing.",
  scope: "prospector.run",
  envelope: "ProspectorWorkflowEnvelope",
  target: { id: "id", name: "name" },
  params: OfWorkflow.extend({ revision: RevisionNumber.describe("The number of the revision") }),
  body: z.strictObject({}).optional(),
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
  idempotent: true,
  repeatable: true,
});
