import { z } from "zod";
import { memberInWords } from "./actor";
import { Changes, Criteria, CriteriaPatch, criteriaInWords } from "./criteria";
import { ErrorDetail } from "./error-body";
import { createdAt, finishedAt, objectFields, updatedAt } from "./object-fields";
import { operation } from "./operation";
import { moment, oneOf, PageQuery, pageOf } from "./page";
import { RunCounts, runId, runStatus } from "./runs";
import { nextRuns, Schedule, SchedulePatch, scheduleFault } from "./schedule";
import { characters, text } from "./text";
import { OfWorkflow } from "./workflow-id";

export const WORKFLOW_STATUSES = ["draft", "active", "paused", "archived"] as const;
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];
export const WORKFLOW_NAME = "Untitled workflow";

const MetadataKey = characters(40)
  .min(1)
  .regex(/^(?!__proto__$)/, "is not a usable key")
  .meta({ maxLength: 40 });
const MetadataValue = characters(500);
export const METADATA_KEYS_MAX = 50;

const STATUS_WORDS =
  "`draft` runs when it is asked to, `active` by its schedule too; `paused` and `archived` do not run";

export const Workflow = z
  .strictObject({
    ...objectFields("workflow", "prospector_workflow"),
    updated_by: z.string().nullable().describe("The member who changed it last, by name or else email address"),
    name: z.string().describe("What it is called"),
    status: z.enum(WORKFLOW_STATUSES).describe(STATUS_WORDS),
    revision: z.int().describe("Grows with every change of the criteria"),
    criteria: Criteria,
    summary: criteriaInWords,
    schedule: Schedule.nullable().describe("When it runs by itself, while it is active"),
    schedule_words: z
      .string()
      .nullable()
      .meta({ description: "The schedule in words; null without one", example: "Weekdays at 08:00 (America/Chicago)" }),
    schedule_fault: scheduleFault,
    next_runs: nextRuns,
    metadata: z.record(z.string(), z.string()).describe("The client's own: texts by key, kept and given back"),
    draft: z
      .strictObject({
        changes: Changes,
        updated_at: updatedAt,
        updated_by: memberInWords,
      })
      .nullable()
      .describe("Changes of the criteria that wait to be published; runs do not see them"),
    last_run: z
      .strictObject({
        id: runId,
        status: runStatus,
        created_at: createdAt,
        finished_at: finishedAt,
        counts: RunCounts,
      })
      .nullable()
      .describe("Its newest run; null before the first one"),
  })
  .meta({ id: "ProspectorWorkflow", description: "What to look for, saved under a name" });
export type Workflow = z.infer<typeof Workflow>;

export const WorkflowRequest = z
  .strictObject({
    name: text(120).nullish().describe("What it is called"),
    status: z.enum(WORKFLOW_STATUSES).nullish().describe(STATUS_WORDS),
    criteria: CriteriaPatch.nullish().describe("What to look for"),
    schedule: SchedulePatch.nullish().describe("When it runs by itself, while it is active; null for never"),
    metadata: z
      .record(MetadataKey, MetadataValue.nullable())
      .refine((record) => Object.keys(record).length <= METADATA_KEYS_MAX, `at most ${METADATA_KEYS_MAX} keys`)
      .meta({
        description: "The client's own: texts by key, kept and given back; null removes a key",
        maxProperties: METADATA_KEYS_MAX,
        "x-rule": `holds at most ${METADATA_KEYS_MAX} keys with those that are there`,
      })
      .nullish(),
  })
  .meta({ id: "ProspectorWorkflowRequest" });
export type WorkflowRequest = z.infer<typeof WorkflowRequest>;

/** A workflow, with what of its criteria does nothing. */
export const WorkflowAnswer = oneOf(Workflow).extend({
  warnings: z
    .array(ErrorDetail)
    .describe("What of its criteria does nothing, such as a shared host among the domains to leave out"),
});

/** What its ETag stands for. */
export const WORKFLOW_ETAG = ["name", "status", "criteria", "schedule", "metadata"] as const;

export const listWorkflows = operation({
  name: "listWorkflows",
  method: "GET",
  path: "/api/public/v1/prospector/workflows",
  summary: "List prospector workflows",
  description: "Newest first.",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowListEnvelope",
  query: PageQuery.extend({
    status: z.enum(WORKFLOW_STATUSES).optional().describe("Only those with this status"),
    q: text(80).optional().describe("Part of the workflow's name"),
    updated_after: moment("Only what has changed since then").optional(),
  }),
  response: pageOf(Workflow),
});

export const createWorkflow = operation({
  name: "createWorkflow",
  method: "POST",
  path: "/api/public/v1/prospector/workflows",
  summary: "Create a prospector workflow",
  description: "Every property is optional: an empty object makes a draft that can be run.",
  scope: "prospector.run",
  envelope: "ProspectorWorkflowEnvelope",
  target: { id: "id", name: "name" },
  body: WorkflowRequest,
  example: {
    name: "Universities in Texas",
    criteria: { categories: ["amenity/university"], places: { regions: ["US-TX"] } },
  },
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
  idempotent: true,
});

export const getWorkflow = operation({
  name: "getWorkflow",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/{workflow_id}",
  summary: "Retrieve a prospector workflow",
  description: "With its criteria in words, its next times and its newest run.",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowEnvelope",
  params: OfWorkflow,
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
});

export const updateWorkflow = operation({
  name: "updateWorkflow",
  method: "PATCH",
  path: "/api/public/v1/prospector/workflows/{workflow_id}",
  summary: "Update a prospector workflow",
  description: "A JSON merge patch (RFC 7396): objects merge, lists are replaced, null restores the default.",
  scope: "prospector.run",
  envelope: "ProspectorWorkflowEnvelope",
  target: { id: "id", name: "name" },
  params: OfWorkflow,
  body: WorkflowRequest,
  example: { criteria: { limit: 500 } },
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
});

export const deleteWorkflow = operation({
  name: "deleteWorkflow",
  method: "DELETE",
  path: "/api/public/v1/prospector/workflows/{workflow_id}",
  summary: "Delete a prospector workflow",
  description: "Answers with the workflow that was deleted. Its live runs are cancelled; its leads stay.",
  scope: "prospector.run",
  envelope: "ProspectorWorkflowEnvelope",
  target: { id: "id", name: "name" },
  params: OfWorkflow,
  response: WorkflowAnswer,
  etag: WORKFLOW_ETAG,
});
