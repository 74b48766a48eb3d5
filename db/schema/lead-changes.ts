import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type CreateLeadChange, LEAD_CHANGE_STATUSES } from "../../lib/contract/lead-changes";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { leadStatus } from "./lead-tracking";

export const leadChangeStatus = pgEnum("lead_change_status", LEAD_CHANGE_STATUSES);

/** A change of many leads at once, made batch by batch. */
export const leadChanges = pgTable(
  "lead_changes",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** Null for one that takes another back. */
    request: jsonb().$type<CreateLeadChange>(),
    /** In words, with the owner's name as it then was. */
    summary: text().notNull(),
    undoes: uuid(),
    undoneBy: uuid("undone_by"),
    status: leadChangeStatus().notNull().default("queued"),
    statusReason: text("status_reason"),
    total: integer(),
    processed: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    /** The next batch to make. */
    batch: integer().notNull().default(0),
    /** Grows with every worker that takes the change over. */
    fence: integer().notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** The leads that were there when a change was asked for, in batches by their ids; gone once it has ended. */
export const leadChangeBatches = pgTable(
  "lead_change_batches",
  {
    workspaceId: workspaceId(),
    changeId: uuid("change_id").notNull(),
    nth: integer().notNull(),
    leadIds: uuid("lead_ids").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.changeId, t.nth] })],
);

/** A lead before and after it was changed. */
export const changedLeads = pgTable(
  "changed_leads",
  {
    workspaceId: workspaceId(),
    changeId: uuid("change_id").notNull(),
    leadId: uuid("lead_id").notNull(),
    statusBefore: leadStatus("status_before").notNull(),
    statusAfter: leadStatus("status_after").notNull(),
    ownerBefore: uuid("owner_before"),
    ownerAfter: uuid("owner_after"),
    tagsBefore: text("tags_before").array().notNull(),
    tagsAfter: text("tags_after").array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.changeId, t.leadId] }),
    index("changed_leads_by_age").on(t.createdAt),
  ],
);
