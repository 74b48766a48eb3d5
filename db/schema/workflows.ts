import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Criteria } from "../../lib/contract/criteria";
import type { Schedule } from "../../lib/contract/schedule";
import { WORKFLOW_STATUSES } from "../../lib/contract/workflows";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";

export const workflowStatus = pgEnum("workflow_status", WORKFLOW_STATUSES);

export const workflows = pgTable(
  "workflows",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    status: workflowStatus().notNull().default("draft"),
    criteria: jsonb().$type<Criteria>().notNull(),
    revision: integer().notNull().default(1),
    metadata: jsonb().$type<Record<string, string>>().notNull().default({}),
    schedule: jsonb().$type<Schedule>(),
    /** The window that the worker looks at next; null without a schedule that is on. */
    nextRunAt: instant("next_run_at"),
    createdBy: uuid("created_by"),
    updatedBy: uuid("updated_by"),
    deletedAt: instant("deleted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("workflows_by_next_run").on(t.nextRunAt).where(sql`next_run_at is not null`),
  ],
);

/** Criteria that are edited beside the live ones until they are published. */
export const workflowDrafts = pgTable(
  "workflow_drafts",
  {
    workspaceId: workspaceId(),
    workflowId: uuid("workflow_id").notNull(),
    criteria: jsonb().$type<Criteria>().notNull(),
    /** The live criteria that it was made from, part by part: what differs from them is what the draft changes. */
    base: jsonb().$type<Criteria>().notNull(),
    updatedBy: uuid("updated_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.workflowId] })],
);

/** Every revision that ever was, so that a run can be explained and repeated. */
export const workflowRevisions = pgTable(
  "workflow_revisions",
  {
    workspaceId: workspaceId(),
    workflowId: uuid("workflow_id").notNull(),
    revision: integer().notNull(),
    criteria: jsonb().$type<Criteria>().notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.workflowId, t.revision] })],
);
