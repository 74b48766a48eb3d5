import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Rows of the shared directory belong to the installation, under this id, so that every key begins with a workspace. */
export const SHARED_WORKSPACE = "00000000-0000-0000-0000-000000000000";

export const workspaceId = () => uuid("workspace_id").notNull();

/** Milliseconds, so that a Date read from it equals what is stored. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
export const createdAt = () => instant("created_at").notNull().defaultNow();
export const updatedAt = () => instant("updated_at").notNull().defaultNow();

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/**
 * How many requests came in each second of the last minute that had any, oldest first, in seconds of the Unix epoch.
 * `admittedAt` is what the version before this one counts by, which may still run beside it.
 */
export const requestWindow = () => ({
  seconds: integer().array().notNull().default(sql`'{}'`),
  counts: integer().array().notNull().default(sql`'{}'`),
  admittedAt: timestamp("admitted_at", { withTimezone: true }).array().notNull().default(sql`'{}'`),
});
