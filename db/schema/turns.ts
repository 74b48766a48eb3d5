import { pgTable, primaryKey, timestamp } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";

/** When a run of the workspace was last given to a worker: who waited longest comes first. */
export const workspaceTurns = pgTable(
  "workspace_turns",
  {
    workspaceId: workspaceId(),
    /** Microseconds, since turns follow each other within a millisecond. */
    servedAt: timestamp("served_at", { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);
