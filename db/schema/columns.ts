import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Rows of the shared directory belong to the installation, under this id, so that every key begins with a workspace. */
export const SHARED_WORKSPACE = "00000000-0000-0000-0000-000000000000";

export const workspaceId = () => uuid("workspace_id").notNull();

/** Milliseconds, so that a Date read from it equals what is stored. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
export const createdAt = () => instant("created_at").notNull().defaultNow();
export const updatedAt = () => instant("updated_at").notNull().defaultNow();

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
