import { z } from "zod";
import { memberInWords } from "./actor";
import { Changes, Criteria, criteriaInWords } from "./criteria";
import { CRITERIA_PARTS } from "./criteria-parts";
import { objectName, updatedAt } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { OfWorkflow, workflowId } from "./workflow-id";
import { WorkflowRequest } from "./workflows";

const Conflict = z.strictObject({
  part: z.enum(CRITERIA_PARTS).describe("Which part of the criteria"),
  changed_at: z.iso.datetime().describe("When the live criteria were changed there"),
  changed_by: memberInWords,
});

export const WorkflowDraft = z
  .strictObject({
    object: objectName("prospector_workflow_draft"),
    workflow_id: workflowId,
    updated_at: updatedAt,
    updated_by: memberInWords,
    name: z.string().describe("The workflow's name, which has no draft: a new one is live at once"),
    revision: z.int().describe("The live revision, which runs have now"),
    live: Criteria.describe("Its criteria"),
    criteria: Criteria.describe("With the changes; those of the live revision where there are none"),
    summary: criteriaInWords,
    changes: Changes.describe("What publishing changes; empty where nothing waits to be published"),
    conflicts: z
      .array(Conflict)
      .describe(
        "Where the live criteria have been changed too since the draft was: nothing is published until the draft is told what it is to have there",
      ),
  })
  .meta({
    id: "ProspectorWorkflowDraft",
    description: "The criteria of a workflow as they are edited, beside those that runs have",
  });
export type WorkflowDraft = z.infer<typeof WorkflowDraft>;

/** What its ETag stands for. */
export const WORKFLOW_DRAFT_ETAG = ["name", "criteria", "conflicts"] as const;

const shared = {
  path: "/api/public/v1/prospector/workflows/{workflow_id}/draft",
  envelope: "ProspectorWorkflowDraftEnvelope",
  params: OfWorkflow,
  response: oneOf(WorkflowDraft),
  etag: WORKFLOW_DRAFT_ETAG,
} as const;

export const getWorkflowDraft = operation({
  ...shared,
  name: "getWorkflowDraft",
  method: "GET",
  summary: "Retrieve the draft of a workflow",
  description: "Its criteria as the builder edits them, beside those that runs have.",
  scope: "prospector.read",
});

export const updateWorkflowDraft = operation({
  ...shared,
  name: "updateWorkflowDraft",
  target: { id: "workflow_id", name: "name" },
  method: "PATCH",
  summary: "Update the draft of a workflow",
  description:
    "A JSON merge patch (RFC 7396) of the draft's criteria, and of the name. Runs have the criteria once they are published; where the workflow's own status is `draft`, so that nothing runs it by itself, that is at once.",
  scope: "prospector.run",
  body: WorkflowRequest.pick({ name: true, criteria: true }),
  example: { criteria: { limit: 500 } },
});

export const discardWorkflowDraft = operation({
  ...shared,
  name: "discardWorkflowDraft",
  target: { id: "workflow_id", name: "name" },
  method: "DELETE",
  summary: "Discard the draft of a workflow",
  description: "Answers with the draft that was discarded.",
  scope: "prospector.run",
});

export const publishWorkflowDraft = operation({
  ...shared,
  name: "publishWorkflowDraft",
  target: { id: "workflow_id", name: "name" },
  method: "POST",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/draft/publish",
  summary: "Publish the draft of a workflow",
  description: "Its criteria become a new revision, which the next run has. Without changes nothing is done.",
  scope: "prospector.run",
  body: z.strictObject({}).optional(),
  idempotent: true,
  repeatable: true,
});
