import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { FieldChange } from "@/lib/contract/audit-events";
import { createdAt, workspaceId } from "./columns";

/** Who changed what, with the names that they had then. */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** The operation's name. */
    action: text().notNull(),
    userId: uuid("user_id").notNull(),
    userName: text("user_name").notNull(),
    userEmail: text("user_email").notNull(),
    keyId: uuid("key_id"),
    keyName: text("key_name"),
    /** As the API shows it. */
    targetId: text("target_id"),
    targetName: text("target_name"),
    /** From what to what, where the object alone does not say it. */
    changes: jsonb().$type<FieldChange[]>().notNull().default([]),
    requestId: text("request_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("audit_events_by_age").on(t.createdAt),
    index("audit_events_of_target").on(t.workspaceId, t.targetId, t.id),
  ],
);
