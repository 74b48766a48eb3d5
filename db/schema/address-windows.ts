import { inet, pgTable, timestamp } from "drizzle-orm/pg-core";

/** When requests from an address came with a key that is not valid, over the last minute, as in `keyWindows`. */
export const addressWindows = pgTable("address_windows", {
  address: inet().primaryKey(),
  admittedAt: timestamp("admitted_at", { withTimezone: true }).array().notNull(),
});
