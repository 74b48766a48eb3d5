import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * How often in a row somebody got wrong what only its owner knows, by what is counted: an account, an address, a device.
 * One row each, so that its lock makes the count exact over several web processes.
 */
export const tries = pgTable(
  "tries",
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: timestamp("last_at", { withTimezone: true }).notNull(),
    /** When the next try is taken. */
    freeAt: timestamp("free_at", { withTimezone: true }).notNull(),
  },
  (t) => [index("tries_by_time").on(t.lastAt)],
);
