import { z } from "zod";
import { Criteria, CriteriaPatch } from "./criteria";
import { ErrorDetail } from "./error-body";
import { idOf } from "./ids";
import { operation } from "./operation";
import { moment, oneOf, PageQuery, pageOf } from "./page";
import { RUN_STATUSES, RunCounts } from "./runs";
import { Schedule, SchedulePatch } from "./schedule";
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

export const Workflow = z
  .strictObject({
    id: idOf("workflow"),
    object: z.literal("prospector_workflow"),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    updated_by: z.string().nullable().describe("The member who changed it last, by name or else email address"),
    name: z.string(),
    status: z.enum(WORKFLOW_STATUSES),
    revision: z.int().describe("Grows with every change of the criteria"),
    criteria: Criteria,
    summary: z.string().describe("The criteria in words"),
    schedule: Schedule.nullable().describe("When it runs by itself, while it is active"),
    schedule_words: z.string().nullable().meta({ example: "Weekdays at 08:00 (America/Chicago)" }),
    schedule_fault: z.string().nullable().meta({
      description: "Why it never comes, where an earlier version kept what can no longer be read",
      example: null,
    }),
    next_runs: z
      .array(z.iso.datetime())
      .describe("The next five times it runs; none without a schedule or unless it is active"),
    metadata: z.record(z.string(), z.string()),
    draft: z
      .strictObject({
        changes: z.array(z.string()).meta({ description: "In words, for people", example: ["added Colorado"] }),
        updated_at: z.iso.datetime(),
        updated_by: z.string().nullable().describe("The member, by name or else email address"),
      })
      .nullable()
      .describe("Changes of the criteria that wait to be published; runs do not see them"),
    last_run: z
      .strictObject({
        id: idOf("run"),
        status: z.enum(RUN_STATUSES),
        created_at: z.iso.datetime(),
        finished_at: z.iso.datetime().nullable(),
        counts: RunCounts,
      })
      .nullable(),
  })
  .meta({ id: "ProspectorWorkflow" });
export type Workflow = z.infer<typeof Workflow>;

export const WorkflowRequest = z
  .strictObject({
    name: text(120).nullish(),
    status: z.enum(WORKFLOW_STATUSES).nullish(),
    criteria: CriteriaPatch.nullish(),
    schedule: SchedulePatch.nullish(),
    metadata: z
      .record(MetadataKey, MetadataValue.nullable())
      .refine((record) => Object.keys(record).length <= METADATA_KEYS_MAX, `at most ${METADATA_KEYS_MAX} keys`)
      .meta({
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
    status: z.enum(WORKFLOW_STATUSES).optional(),
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
