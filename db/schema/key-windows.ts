import { foreignKey, pgTable, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
import { apiKeys } from "./api-keys";
import { workspaceId } from "./columns";

/**
 * When a key's requests of the last minute were admitted, oldest first. One row a key, so that its lock is what makes the
 * limit exact over several web processes. Unlogged: it is not worth a flush, and a crash of the database forgets a minute.
 */
export const keyWindows = pgTable(
  "key_windows",
  {
    workspaceId: workspaceId(),
    keyId: uuid("key_id").notNull(),
    admittedAt: timestamp("admitted_at", { withTimezone: true }).array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.keyId] }),
    foreignKey({ columns: [t.workspaceId, t.keyId], foreignColumns: [apiKeys.workspaceId, apiKeys.id] }).onDelete(
      "cascade",
    ),
  ],
);
