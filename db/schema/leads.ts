import { sql } from "drizzle-orm";
import {
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { RESULT_OUTCOMES } from "../../lib/contract/results";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { foundCompany } from "./found-company";
import { mark, nextMark } from "./marks";

export const resultOutcome = pgEnum("result_outcome", RESULT_OUTCOMES);

/** One per company and workspace, however many runs find it. What it says of the company is what its newest sighting says. */
export const leads = pgTable(
  "leads",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    identity: uuid().notNull(),
    name: text().notNull(),
    domain: text(),
    /** ` name | domain ` in folded words, for searching. */
    search: text().notNull(),
    score: doublePrecision().notNull(),
    firstRunId: uuid("first_run_id").notNull(),
    /** The newest result of it. */
    runId: uuid("run_id").notNull(),
    rank: integer().notNull(),
    /** Of its newest result, to filter by; null until they are filled in for a lead of a version before this one. */
    category: text(),
    country: text(),
    region: text(),
    city: text(),
    source: text(),
    /** The contact data that is known, a bit each, as of companies. */
    contact: smallint(),
    /** When it became a lead, among all marks. */
    mark: mark().notNull().default(nextMark),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("leads_once").on(t.workspaceId, t.identity),
    // The order in which leads are listed unless told otherwise. A run adds its own side by side, in the order of their ranks.
    index("leads_by_run").on(t.workspaceId, t.firstRunId.desc().nullsFirst(), t.id),
    // Leads come in the order of their marks, so that which are newer than one costs a run no index of every lead.
    index("leads_by_mark").using("brin", t.mark),
    // Nothing stands in it once they are all filled in.
    index("leads_to_fill").on(t.workspaceId, t.id).where(sql`category is null`),
    // None by name or score, and none of what they are searched by: they would cost a lead's insert 45, 24 and 60 % more, and
    // a run a third of that, where a page of a million leads costs 0.2 to 0.4 s of processor time.
  ],
);

/** How many companies of a tally were leads of a workspace when its `lead_tally_states` says; only of tallies with any. */
export const leadTallies = pgTable(
  "lead_tallies",
  {
    workspaceId: workspaceId(),
    tallyId: integer("tally_id").notNull(),
    companies: integer().notNull(),
    /** The first that was none, in the order of a run; null where all were. */
    firstNewId: uuid("first_new_id"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.tallyId] })],
);

/** What a workspace's lead tallies tell of; they tell nothing once the directory has changed. */
export const leadTallyStates = pgTable("lead_tally_states", {
  workspaceId: workspaceId().primaryKey(),
  /** The directory's `changed`. */
  directory: mark().notNull(),
  /** Leads with a later mark are not among them. */
  mark: mark().notNull(),
});

/** A company that a run returned. */
export const results = pgTable(
  "results",
  {
    workspaceId: workspaceId(),
    runId: uuid("run_id").notNull(),
    /** From 1, best first; given in the order in which the run finds them, so that a page never shifts. */
    rank: integer().notNull(),
    id: uuid().notNull(),
    leadId: uuid("lead_id").notNull(),
    outcome: resultOutcome().notNull(),
    ...foundCompany(),
    score: doublePrecision().notNull(),
    /** The place code that matched; `US*` says all over the country, no region named. Null where any place would do. */
    place: text(),
    /** Those of the criteria's keywords that occur. */
    keywords: text().array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.runId, t.rank] }),
    unique("results_once").on(t.workspaceId, t.leadId, t.runId),
  ],
);
