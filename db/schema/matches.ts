import { index, pgTable, primaryKey, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { DECISIONS, VERDICTS } from "../../lib/contract/duplicates";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";

/** Two records, and why matching thinks that they are one company. Those of shared data belong to the installation. */
const pair = () => ({
  /** Hashed from both ids, so that it is the same pair after every load. */
  id: uuid().notNull(),
  leftId: uuid("left_id").notNull(),
  rightId: uuid("right_id").notNull(),
  /** The left one is of the pair's own workspace; the right one may be shared. */
  rightWorkspaceId: uuid("right_workspace_id").notNull(),
  /** What the two have in common. */
  keys: text().array().notNull(),
  /** Of the names: 0 to 1. */
  similarity: real().notNull(),
});

export const companyMatches = pgTable(
  "company_matches",
  {
    workspaceId: workspaceId(),
    ...pair(),
    /** What speaks for one company; 0 and less where that is too little to merge on. */
    strength: real().notNull(),
    /** A pair that is strong enough is still unsure where merging it would join records that contradict each other. */
    verdict: text({ enum: VERDICTS }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.leftId, t.rightId] }),
    unique("company_matches_by_id").on(t.workspaceId, t.id),
    index("company_matches_by_right").on(t.workspaceId, t.rightId),
    index("company_matches_by_verdict").on(t.workspaceId, t.verdict, t.similarity, t.id),
  ],
);

/** What the workspace's people say of a pair, which holds through every later load. */
export const matchDecisions = pgTable(
  "match_decisions",
  {
    workspaceId: workspaceId(),
    leftWorkspaceId: uuid("left_workspace_id").notNull(),
    ...pair(),
    decision: text({ enum: DECISIONS }).notNull(),
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: instant("decided_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("match_decisions_by_decision").on(t.workspaceId, t.decision, t.similarity, t.id),
  ],
);

/** Where decisions make a record another company, in this workspace, than matching does. */
export const identityOverrides = pgTable(
  "identity_overrides",
  {
    workspaceId: workspaceId(),
    companyId: uuid("company_id").notNull(),
    identity: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.companyId] })],
);
