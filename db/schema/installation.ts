import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, updatedAt } from "./columns";

/** One row: what every process of this installation shares. */
export const installation = pgTable(
  "installation",
  {
    only: boolean().primaryKey().default(true),
    /** Signs cursors and the links of exports, unless the configuration names another. */
    secret: text().notNull(),
    setupTokenHash: text("setup_token_hash"),
    claimedAt: instant("claimed_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check("installation_is_one_row", sql`${t.only}`)],
);
