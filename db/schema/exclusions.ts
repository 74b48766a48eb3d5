import { integer, pgEnum, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { EXCLUSION_REASONS } from "../../lib/contract/exclusions";
import { createdAt, workspaceId } from "./columns";
import { foundCompany } from "./found-company";

export const exclusionReason = pgEnum("exclusion_reason", EXCLUSION_REASONS);

/** What runs from before there were marks left out although it fits, each with its reason. Later ones write nothing down. */
export const exclusions = pgTable(
  "exclusions",
  {
    workspaceId: workspaceId(),
    runId: uuid("run_id").notNull(),
    /** From 1, in the order in which the run met them. */
    position: integer().notNull(),
    reason: exclusionReason().notNull(),
    /** The lead that it is, or that the company which it repeats became; null where it is neither. */
    leadId: uuid("lead_id"),
    ...foundCompany(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.runId, t.position] })],
);
