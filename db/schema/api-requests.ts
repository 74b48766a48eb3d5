import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/** Each request that came with a key, under the id that its answer carried. */
export const apiRequests = pgTable(
  "api_requests",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    keyId: uuid("key_id").notNull(),
    method: text().notNull(),
    path: text().notNull(),
    /** The operation's name. */
    operation: text().notNull(),
    status: integer().notNull(),
    errorCode: text("error_code"),
    durationMs: integer("duration_ms").notNull(),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("api_requests_of_key").on(t.workspaceId, t.keyId, t.id),
    index("api_requests_of_operation").on(t.workspaceId, t.operation, t.id),
    // By class: one status is looked for within its own.
    index("api_requests_of_class").on(t.workspaceId, sql`(${t.status} / 100)`, t.id),
    index("api_requests_by_age").on(t.createdAt),
  ],
);
