import { sql } from "drizzle-orm";
import { date, index, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LEAD_STATUSES } from "../../lib/contract/lead-statuses";
import { createdAt, updatedAt, workspaceId } from "./columns";

export const leadStatus = pgEnum("lead_status", LEAD_STATUSES);

export type TrackedField = "status" | "owner" | "tags" | "notes" | "next_step" | "next_step_on";
/** By whom a field was changed last; the key's name is the one it then had. */
export type FieldChange = { at: string; user: string; key?: { id: string; name: string } | undefined };

/**
 * What a team says of a lead, apart from what its runs say: most leads have none of it, and a run that finds a lead again
 * and a person who changes it never wait for each other.
 */
export const leadTracking = pgTable(
  "lead_tracking",
  {
    workspaceId: workspaceId(),
    leadId: uuid("lead_id").notNull(),
    status: leadStatus().notNull().default("new"),
    tags: text().array().notNull().default([]),
    /** A member's user; one who is a member no longer stays named. */
    ownerId: uuid("owner_id"),
    notes: text(),
    nextStep: text("next_step"),
    nextStepOn: date("next_step_on"),
    lastChanges: jsonb("last_changes").$type<Partial<Record<TrackedField, FieldChange>>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.leadId] }),
    index("lead_tracking_by_change").on(t.workspaceId, t.updatedAt),
    index("lead_tracking_due").on(t.workspaceId, t.nextStepOn).where(sql`next_step_on is not null`),
    index("lead_tracking_of_owner").on(t.workspaceId, t.ownerId).where(sql`owner_id is not null`),
  ],
);
