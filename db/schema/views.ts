import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { TableName } from "../../lib/contract/tables";
import { createdAt, updatedAt, workspaceId } from "./columns";
import { workspaces } from "./identity";

/** Lists of the dashboard as somebody has set and named them. */
export const views = pgTable(
  "views",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    table: text("table_name").$type<TableName>().notNull(),
    /** A member's user; one who is a member no longer stays named. */
    ownerId: uuid("owner_id").notNull(),
    changedBy: uuid("changed_by").notNull(),
    name: text().notNull(),
    isShared: boolean("is_shared").notNull(),
    isDefault: boolean("is_default").notNull(),
    /** As the list's address has it. */
    query: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    index("views_of_table").on(t.workspaceId, t.table),
    uniqueIndex("views_one_default").on(t.workspaceId, t.table).where(sql`is_default and is_shared`),
    uniqueIndex("views_own_default").on(t.workspaceId, t.table, t.ownerId).where(sql`is_default and not is_shared`),
  ],
);
