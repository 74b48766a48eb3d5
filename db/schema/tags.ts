import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, workspaceId } from "./columns";

/** How a workspace spells each tag: as whoever used it first did. Leads hold no other spelling. */
export const tags = pgTable(
  "tags",
  {
    workspaceId: workspaceId(),
    /** The name folded; of a name that folds to nothing, itself. */
    key: text().notNull(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
);
