import { z } from "zod";
import { Criteria } from "./criteria";
import { FATE_NAMES } from "./fates";
import { askedValues, hasMoreValues, valueFields } from "./field-values";
import { idOf } from "./ids";
import { finishedAt, objectFields, objectName, statusReason } from "./object-fields";
import { operation } from "./operation";
import { moment, oneOf, PageQuery, pageOf } from "./page";
import { OfWorkflow, workflowId } from "./workflow-id";

export const RUN_STATUSES = ["queued", "running", "cancelling", "cancelled", "succeeded", "partial", "failed"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];
export const LIVE_STATUSES: readonly RunStatus[] = ["queued", "running", "cancelling"];

export const RUN_TRIGGERS = ["manual", "api", "schedule", "retry"] as const;
export const RUN_STAGES = ["queued", "matching", "counting", "done"] as const;

export const RunCounts = z
  .strictObject({
    found: z.int().describe("What category, place and source select"),
    filtered: z.int().describe("Dropped by keywords or by contact data that must be there"),
    duplicates: z.int().describe("Seen already in this run, or a lead already"),
    excluded: z.int().describe("Dropped by an exclusion"),
    new: z.int().describe("New leads"),
    over_limit: z.int().describe("New, but beyond the run's limit"),
  })
  .meta({ id: "ProspectorRunCounts", description: "found = filtered + duplicates + excluded + new + over_limit" });
export type RunCounts = z.infer<typeof RunCounts>;

const Reason = z.enum(FATE_NAMES);

export const RunBreakdown = z
  .array(
    z.strictObject({
      source: z.string().describe("The source's key"),
      counts: RunCounts,
      reasons: z
        .partialRecord(Reason, z.int())
        .describe(
          "What became of the source's companies; each reason belongs to one of the counts, and together they are found",
        ),
    }),
  )
  .meta({ id: "ProspectorRunBreakdown", description: "The counts by source and reason, exact at every moment" });
export type RunBreakdown = z.infer<typeof RunBreakdown>;

export const runId = idOf("run").describe("The run's id");
export const runStatus = z.enum(RUN_STATUSES).describe("How far it is: live while `queued`, `running` or `cancelling`");
export const workflowName = z.string().describe("The workflow's name when the run was asked for");
export const workflowRevision = z.int().describe("The revision of the workflow that it ran");

export const Run = z
  .strictObject({
    ...objectFields("run", "prospector_run"),
    status: runStatus,
    status_reason: statusReason,
    workflow_id: workflowId,
    workflow_name: workflowName,
    workflow_revision: workflowRevision,
    trigger: z.enum(RUN_TRIGGERS).describe("What asked for it: a person (`manual`), a key (`api`) or the schedule"),
    created_by: idOf("user")
      .nullable()
      .describe("The member who asked for it, or whose key did; null for the schedule"),
    started_at: z.iso.datetime().nullable().describe("When a worker took it up; null before that"),
    finished_at: finishedAt,
    progress: z
      .strictObject({
        stage: z.enum(RUN_STAGES).describe("What is being done"),
        processed: z.int().describe("How many companies were looked at so far"),
        total: z.int().nullable().describe("How many there are to look at; null until it is known"),
      })
      .describe("How far it is"),
    counts: RunCounts,
    breakdown: RunBreakdown,
    eta: z
      .strictObject({
        earliest: z.iso.datetime().describe("Not before then"),
        latest: z.iso.datetime().describe("Not after then"),
      })
      .nullable()
      .describe("When it will end, by its own rate; null before a tenth is done"),
    stalled: z
      .strictObject({
        since: z.iso.datetime().describe("Since when"),
        reason: z.string().describe("Why, as far as it is known, in words"),
      })
      .nullable()
      .describe("A live run that has made no progress for 30 seconds"),
    worked_ms: z.int().describe("Time spent in batches, without waiting"),
    results: z.int().describe("How many results the run holds so far"),
    criteria: Criteria,
    sources: z
      .array(
        z.strictObject({
          key: z.string().describe("The source's key"),
          version: z.string().describe("Which edition of it"),
        }),
      )
      .describe("The versions of the sources that the run reads, whatever is loaded meanwhile"),
    exact_of: idOf("run").nullable().describe("The run that it repeats exactly"),
    detail_dropped_at: z.iso
      .datetime()
      .nullable()
      .describe(
        "Since then only its counts are kept, and the results that became leads; its other detail answers 410 `run_detail_gone`",
      ),
  })
  .meta({ id: "ProspectorRun", description: "One execution of a workflow" });
export type Run = z.infer<typeof Run>;

const RunPage = pageOf(Run);

const RunFilters = PageQuery.extend({
  status: z.enum(RUN_STATUSES).optional().describe("Only runs in this state"),
  is_live: z.enum(["yes", "no"]).optional().describe("Only runs that go on or wait, or only those that have ended"),
  trigger: z.enum(RUN_TRIGGERS).optional().describe("Only runs that were asked for in this way"),
  created_by: idOf("user").optional().describe("Only runs that this member asked for, or a key of theirs"),
  created_after: moment("Only runs asked for at this time or later").optional(),
  created_before: moment("Only runs asked for before this time").optional(),
});
export type RunFilters = Omit<z.infer<typeof RunFilters>, "cursor"> & { cursor?: string | undefined };

const RunsOfAll = RunFilters.extend({
  workflow_id: idOf("workflow").optional().describe("Only runs of this workflow"),
});

export const OfRun = z.strictObject({ run_id: runId });

export const listRuns = operation({
  name: "listRuns",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/runs",
  summary: "List prospector runs",
  description: "The runs of a workflow, newest first.",
  scope: "prospector.read",
  envelope: "ProspectorRunListEnvelope",
  params: OfWorkflow,
  query: RunFilters,
  response: RunPage,
});

export const listAllRuns = operation({
  name: "listAllRuns",
  method: "GET",
  path: "/api/public/v1/prospector/runs",
  summary: "List the runs of every workflow",
  description: "Newest first.",
  scope: "prospector.read",
  envelope: "ProspectorRunListEnvelope",
  query: RunsOfAll,
  response: RunPage,
});

export const RUN_FACETS = ["workflow_id", "status", "trigger", "created_by"] as const;
export type RunFacet = (typeof RUN_FACETS)[number];
/** Of a field's values, those that most runs have. */
export const RUN_VALUES_MAX = 100;

const RunValue = z.strictObject({
  ...valueFields,
  runs: z.int().min(0).describe("How many runs the filter would leave with it"),
});

export const RunSummary = z
  .strictObject({
    object: objectName("prospector_run_summary"),
    total: z.int().min(0).describe("How many runs the filters leave"),
    values: z
      .array(RunValue)
      .describe(
        `Of the field that was asked for, those that most runs have first, ${RUN_VALUES_MAX} at most, and the one that its own filter has; that filter is as if it were not set`,
      ),
    has_more_values: hasMoreValues,
  })
  .meta({ id: "ProspectorRunSummary", description: "How many runs some filters leave" });
export type RunSummary = z.infer<typeof RunSummary>;

export const countRuns = operation({
  name: "countRuns",
  method: "GET",
  path: "/api/public/v1/prospector/runs/summary",
  summary: "Count runs",
  description:
    "How many runs the filters leave, of every workflow; of a field also how many each of its values would leave.",
  scope: "prospector.read",
  envelope: "ProspectorRunSummaryEnvelope",
  query: RunsOfAll.omit({ limit: true, cursor: true }).extend(askedValues(RUN_FACETS)),
  response: oneOf(RunSummary),
});

export const getRun = operation({
  name: "getRun",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}",
  summary: "Retrieve a prospector run",
  description:
    "Its progress and its counts are exact at every moment. Ask again while its status is `queued`, `running` or `cancelling`.",
  scope: "prospector.read",
  envelope: "ProspectorRunEnvelope",
  params: OfRun,
  response: oneOf(Run),
});

export const startRun = operation({
  name: "startRun",
  method: "POST",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/run",
  summary: "Run a prospector workflow immediately",
  description:
    "Queues a run of the workflow's present revision. A draft can be run; a paused or archived one answers 409, and so does one that is live already where its schedule's overlap is `refuse`.",
  scope: "prospector.run",
  envelope: "ProspectorRunEnvelope",
  target: { id: "id", name: "workflow_name" },
  params: OfWorkflow,
  body: z.strictObject({}).optional(),
  response: oneOf(Run),
  idempotent: true,
});

export const rerunExactly = operation({
  name: "rerunExactly",
  method: "POST",
  path: "/api/public/v1/prospector/runs/{run_id}/rerun",
  summary: "Run again exactly",
  description:
    "Queues a run with the criteria, the revision and the data versions of this one. Only leads from before this run count as existing ones, so that its results come out again: as new, or as duplicates where they are leads by now. Answers 409 `version_not_kept` where a source no longer keeps its version. Names of categories and their search terms are today's.",
  scope: "prospector.run",
  envelope: "ProspectorRunEnvelope",
  target: { id: "id", name: "workflow_name" },
  params: OfRun,
  body: z.strictObject({}).optional(),
  response: oneOf(Run),
  idempotent: true,
});

export const cancelRun = operation({
  name: "cancelRun",
  method: "POST",
  path: "/api/public/v1/prospector/runs/{run_id}/cancel",
  summary: "Cancel a run",
  description: "Stops it within one batch and keeps what was found. A run that has ended answers as it is.",
  scope: "prospector.run",
  envelope: "ProspectorRunEnvelope",
  target: { id: "id", name: "workflow_name" },
  params: OfRun,
  body: z.strictObject({}).optional(),
  response: oneOf(Run),
  idempotent: true,
  repeatable: true,
});

export const retryRun = operation({
  name: "retryRun",
  method: "POST",
  path: "/api/public/v1/prospector/runs/{run_id}/retry",
  summary: "Retry a run that failed",
  description:
    "Queues the same run again: it goes on from its last batch and keeps its counts and results. Only a failed run, or a partial one that stopped before its end, can be retried; any other answers 409.",
  scope: "prospector.run",
  envelope: "ProspectorRunEnvelope",
  target: { id: "id", name: "workflow_name" },
  params: OfRun,
  body: z.strictObject({}).optional(),
  response: oneOf(Run),
  idempotent: true,
});

export const watchRun = operation({
  name: "watchRun",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/events",
  summary: "Watch a run",
  description:
    "Server-sent events named `run`, each with the whole run: first as it is, then at most four a second while it changes. The stream ends when the run has ended.",
  scope: "prospector.read",
  envelope: "ProspectorRun",
  params: OfRun,
  response: oneOf(Run),
  stream: true,
});
