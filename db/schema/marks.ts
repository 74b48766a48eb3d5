import { sql } from "drizzle-orm";
import { bigint, index, pgSequence, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";

/** Numbers what becomes true, in the order in which it does: what has a later mark than a run came after it. */
export const marks = pgSequence("marks");

export const nextMark = sql`nextval('marks')`;

export const mark = () => bigint({ mode: "number" });

/**
 * What a record, a decision on a record or a lead had as its identity before it got another; written by triggers, so that
 * what a run left out can be told as it was.
 */
export const identityChanges = pgTable(
  "identity_changes",
  {
    workspaceId: workspaceId(),
    kind: text({ enum: ["record", "decision", "lead"] }).notNull(),
    /** The company's id, or the lead's. */
    ofId: uuid("of_id").notNull(),
    mark: mark().notNull().default(nextMark),
    /** Null where no decision was. */
    identity: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.ofId, t.mark] }),
    index("identity_changes_by_mark").on(t.workspaceId, t.mark),
    index("identity_changes_by_identity").on(t.workspaceId, t.identity),
  ],
);
