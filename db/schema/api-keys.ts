import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Scope } from "../../lib/contract/scopes";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { workspaces } from "./identity";

export const apiKeys = pgTable(
  "api_keys",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    name: text().notNull(),
    secretHash: text("secret_hash").notNull(),
    lastFour: text("last_four").notNull(),
    scopes: jsonb().$type<Scope[]>().notNull(),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("api_keys_by_id").on(t.id),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);
