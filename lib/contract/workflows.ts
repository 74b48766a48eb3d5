import { z } from "zod";
import { memberInWords } from "./actor";
import { Changes, Criteria, CriteriaPatch, criteriaInWords } from "./criteria";
import { ErrorDetail } from "./error-body";
import { askedValues, hasMoreValues, valueFields } from "./field-values";
import { idOf } from "./ids";
import { createdAt, finishedAt, objectFields, objectName, updatedAt } from "./object-fields";
import { operation } from "./operation";
import { moment, oneOf, PageQuery, pageOf } from "./page";
import { RunCounts, runId, runStatus } from "./runs";
import { FREQUENCIES, nextRuns, Schedule, SchedulePatch, scheduleFault } from "./schedule";
import { characters, text } from "./text";
import { OfWorkflow } from "./workflow-id";

export const WORKFLOW_STATUSES = ["draft", "active", "paused", "archived"] as const;
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];
/** What people call its status: a draft that has run is none any more. */
export const WORKFLOW_STATES = ["active", "by_hand", "draft", "paused", "archived"] as const;
export type WorkflowState = (typeof WORKFLOW_STATES)[number];
export const WORKFLOW_SCHEDULES = [...FREQUENCIES, "none"] as const;
/** Over so many days new leads are counted. */
export const NEW_LEADS_DAYS = 30;

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
    created_by: idOf("user").nullable().describe("The member who made it; null where that is not known"),
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
    new_leads: z.int().describe(`How many leads its runs of the last ${NEW_LEADS_DAYS} days have added`),
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

export const WorkflowFilter = z.strictObject({
  status: z.enum(WORKFLOW_STATUSES).optional().describe("Only those with this status"),
  state: z
    .enum(WORKFLOW_STATES)
    .optional()
    .describe("The same, but `by_hand` for drafts that have run, and `draft` for the others alone"),
  created_by: idOf("user").optional().describe("Only those that this member made"),
  schedule: z
    .enum(WORKFLOW_SCHEDULES)
    .optional()
    .describe("Only those whose schedule is of this frequency; `none` for those without one"),
  q: text(80).optional().describe("Part of the workflow's name"),
  updated_after: moment("Only what has changed since then").optional(),
});
export type WorkflowFilter = z.infer<typeof WorkflowFilter>;

export const listWorkflows = operation({
  name: "listWorkflows",
  method: "GET",
  path: "/api/public/v1/prospector/workflows",
  summary: "List prospector workflows",
  description: "Newest first.",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowListEnvelope",
  query: PageQuery.extend(WorkflowFilter.shape),
  response: pageOf(Workflow),
});

export const WORKFLOW_FACETS = ["state", "created_by", "schedule"] as const satisfies readonly (keyof WorkflowFilter)[];
export type WorkflowFacet = (typeof WORKFLOW_FACETS)[number];
/** Of a field's values, those that most workflows have. */
export const WORKFLOW_VALUES_MAX = 100;

const WorkflowValue = z.strictObject({
  ...valueFields,
  workflows: z.int().min(0).describe("How many workflows the filter would leave with it"),
});

export const WorkflowSummary = z
  .strictObject({
    object: objectName("prospector_workflow_summary"),
    total: z.int().min(0).describe("How many workflows the filters leave"),
    values: z
      .array(WorkflowValue)
      .describe(
        `Of the field that was asked for, those that most workflows have first, ${WORKFLOW_VALUES_MAX} at most, and the one that its own filter has; that filter is as if it were not set`,
      ),
    has_more_values: hasMoreValues,
  })
  .meta({ id: "ProspectorWorkflowSummary", description: "How many workflows some filters leave" });
export type WorkflowSummary = z.infer<typeof WorkflowSummary>;

export const countWorkflows = operation({
  name: "countWorkflows",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/summary",
  summary: "Count prospector workflows",
  description: "How many workflows the filters leave; of a field also how many each of its values would leave.",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowSummaryEnvelope",
  query: WorkflowFilter.extend(askedValues(WORKFLOW_FACETS)),
  response: oneOf(WorkflowSummary),
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
