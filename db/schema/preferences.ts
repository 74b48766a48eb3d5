import { boolean, foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { TableName } from "../../lib/contract/tables";
import { updatedAt, workspaceId } from "./columns";
import { workspaces } from "./identity";

/** How the dashboard is for one person in one workspace; whoever has changed nothing has no row. */
export const preferences = pgTable(
  "preferences",
  {
    workspaceId: workspaceId(),
    userId: uuid("user_id").notNull(),
    singleKeys: boolean("single_keys").notNull().default(true),
    /** Columns and density, as the list's address has them. */
    tables: jsonb().$type<Partial<Record<TableName, string>>>().notNull().default({}),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);
