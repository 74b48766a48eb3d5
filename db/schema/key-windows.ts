import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { apiKeys } from "./api-keys";
import { requestWindow, workspaceId } from "./columns";

/**
 * A key's requests of the last minute. One row a key, so that its lock is what makes the limit exact over several web
 * processes. Unlogged: it is not worth a flush, and a crash of the database forgets a minute.
 */
export const keyWindows = pgTable(
  "key_windows",
  {
    workspaceId: workspaceId(),
    keyId: uuid("key_id").notNull(),
    ...requestWindow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.keyId] }),
    foreignKey({ columns: [t.workspaceId, t.keyId], foreignColumns: [apiKeys.workspaceId, apiKeys.id] }).onDelete(
      "cascade",
    ),
  ],
);
