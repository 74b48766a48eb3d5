import { z } from "zod";
import { Criteria } from "./criteria";
import { idOf } from "./ids";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf, wholeNumber } from "./page";
import { OfWorkflow } from "./workflow-id";
import { WORKFLOW_ETAG, WorkflowAnswer } from "./workflows";

const RevisionNumber = wholeNumber(1, 999_999_999);
export const Changes = z.array(z.string()).meta({ description: "In words, for people", example: ["added Colorado"] });

export const Revision = z
  .strictObject({
    object: z.literal("prospector_revision"),
    workflow_id: idOf("workflow"),
    revision: z.int(),
    created_at: z.iso.datetime(),
    created_by: z.string().nullable().describe("The member who made it, by name or else email address"),
    criteria: Criteria,
    summary: z.string().describe("The criteria in words"),
    changes: Changes.describe("The difference to the revision before; empty for the first"),
  })
  .meta({ id: "ProspectorRevision" });
export type Revision = z.infer<typeof Revision>;

export const RevisionComparison = z
  .strictObject({
    object: z.literal("prospector_revision_comparison"),
    workflow_id: idOf("workflow"),
    from: z.int(),
    to: z.int(),
    changes: Changes,
  })
  .meta({ id: "ProspectorRevisionComparison" });
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
  query: z.strictObject({ from: RevisionNumber.optional(), to: RevisionNumber.optional() }),
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
  params: OfWorkflow.extend({ revision: RevisionNumber }),
  body: z.strictObject({}).optional(),
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
  idempotent: true,
  repeatable: true,
});
