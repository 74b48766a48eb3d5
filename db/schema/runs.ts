import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Criteria } from "../../lib/contract/criteria";
import type { Tally } from "../../lib/contract/fates";
import { RUN_STAGES, RUN_STATUSES, RUN_TRIGGERS } from "../../lib/contract/runs";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { mark } from "./marks";

export const runStatus = pgEnum("run_status", RUN_STATUSES);
export const runTrigger = pgEnum("run_trigger", RUN_TRIGGERS);
export const runStage = pgEnum("run_stage", RUN_STAGES);

/** Where a run stands in its scan: the score class it is in, the last company it looked at there, and its batches so far. */
export type Checkpoint = {
  group: number;
  after: string | null;
  batches: number;
  /** The run had results when it began from the start: it meets its own companies again. */
  isAnew?: boolean;
};

/**
 * How far a run walked, and what it counted on the way. `key` stands for its criteria and its data; `since` is a mark from
 * before the first of these companies was looked at, in this run or in one that it went on from.
 */
export type Walk = {
  key: string;
  since: number;
  group: number;
  after: string | null;
  breakdown: Tally;
  /** How many records of leads it counted by source, and when: a later count adds what became a lead since. */
  led?: Led | undefined;
};
export type Led = { mark: number; records: [source: string, records: number][] };

/** A source and the load of it that a run reads. */
export type PinnedLoad = { workspaceId: string; source: string; load: number };

export const runs = pgTable(
  "runs",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    workflowId: uuid("workflow_id").notNull(),
    workflowName: text("workflow_name").notNull(),
    workflowRevision: integer("workflow_revision").notNull(),
    criteria: jsonb().$type<Criteria>().notNull(),
    /** Source key to the version of its data that the run read. */
    sourceVersions: jsonb("source_versions").$type<Record<string, string>>().notNull().default({}),
    /** The loads that it reads, whatever comes after; of a run that kept none, those of the moment. */
    pinnedLoads: jsonb("pinned_loads").$type<PinnedLoad[]>().notNull().default([]),
    /** The run that it repeats, with its criteria and its loads. */
    exactOf: uuid("exact_of"),
    trigger: runTrigger().notNull(),
    createdBy: uuid("created_by"),
    requestId: text("request_id"),
    status: runStatus().notNull().default("queued"),
    statusReason: text("status_reason"),
    stage: runStage().notNull().default("queued"),
    processed: integer().notNull().default(0),
    total: integer(),
    found: integer().notNull().default(0),
    filtered: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
    excluded: integer().notNull().default(0),
    new: integer("new_leads").notNull().default(0),
    overLimit: integer("over_limit").notNull().default(0),
    results: integer().notNull().default(0),
    /** The counts by source and by what became of its companies. */
    breakdown: jsonb().$type<Tally>().notNull().default({}),
    /** How many of the total are looked at one by one: the others lack contact data that they must have. */
    toWalk: integer("to_walk"),
    /** Time spent in batches, without waiting for a worker. */
    workedMs: integer("worked_ms").notNull().default(0),
    /** Candidates a second in the newest batch. */
    batchRate: doublePrecision("batch_rate"),
    /** Where it stands; null before its start and once it has looked at everything. */
    checkpoint: jsonb().$type<Checkpoint>(),
    /**
     * When it last counted, among all marks: what it left out is told from the companies and leads of then. Null of a run
     * that has looked at nothing, and of one from before there were marks, which wrote down what it left out.
     */
    mark: mark(),
    /** When all but its counts and what became leads was dropped, for its age. */
    detailDroppedAt: instant("detail_dropped_at"),
    /** Until all of that is deleted. */
    hasDetail: boolean("has_detail").notNull().default(true),
    /** For the workflow's next run, to begin behind it; null where what it read cannot be told. */
    walked: jsonb().$type<Walk>(),
    /** The job whose worker has it in hand; null while it waits for one. */
    jobId: uuid("job_id"),
    /** Grows with every worker that takes the run over; a stalled one finds its own out of date and stops. */
    fence: integer().notNull().default(0),
    /** Which worker holds it, for operators. */
    worker: text(),
    /** Batches that failed since the last one that committed. */
    failures: integer().notNull().default(0),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("runs_of_workflow").on(t.workspaceId, t.workflowId, t.id),
    // Those that go on are few, whatever the workspace has run.
    index("runs_live").on(t.workspaceId, t.id).where(sql`finished_at is null`),
    index("runs_waiting").on(t.workspaceId, t.id).where(sql`job_id is null and finished_at is null`),
    index("runs_with_detail").on(t.workspaceId, t.workflowId, t.id).where(sql`has_detail`),
    index("runs_in_hand").on(t.jobId).where(sql`job_id is not null`),
  ],
);
