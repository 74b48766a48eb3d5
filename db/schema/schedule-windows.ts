import { pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { WINDOW_OUTCOMES } from "../../lib/contract/schedule";
import { createdAt, instant, workspaceId } from "./columns";

export const windowOutcome = pgEnum("window_outcome", WINDOW_OUTCOMES);

/** A time at which a workflow was due, once, however many workers look: its run commits with it. */
export const scheduleWindows = pgTable(
  "schedule_windows",
  {
    workspaceId: workspaceId(),
    workflowId: uuid("workflow_id").notNull(),
    windowAt: instant("window_at").notNull(),
    outcome: windowOutcome().notNull(),
    reason: text(),
    runId: uuid("run_id"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.workflowId, t.windowAt] })],
);
