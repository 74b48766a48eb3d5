import { bigint, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type CreateExport, EXPORT_FORMATS, EXPORT_STATUSES } from "../../lib/contract/exports";
import { bytea, createdAt, instant, updatedAt, workspaceId } from "./columns";

export const exportFormat = pgEnum("export_format", EXPORT_FORMATS);
export const exportStatus = pgEnum("export_status", EXPORT_STATUSES);

export const fileExports = pgTable(
  "exports",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** What was asked for, as it was asked. */
    request: jsonb().$type<CreateExport>().notNull(),
    format: exportFormat().notNull(),
    status: exportStatus().notNull().default("queued"),
    statusReason: text("status_reason"),
    rows: integer().notNull().default(0),
    total: integer(),
    /** Of the file as it is downloaded, and as it is stored, which may be compressed. */
    bytes: bigint({ mode: "number" }).notNull().default(0),
    storedBytes: bigint("stored_bytes", { mode: "number" }).notNull().default(0),
    /** Grows with every worker that takes the export over; a stalled one finds its own out of date and stops. */
    fence: integer().notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    finishedAt: instant("finished_at"),
    expiresAt: instant("expires_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** The file of an export, where every web process can read it. Stored as it is: looking for what can be compressed costs more. */
export const exportChunks = pgTable(
  "export_chunks",
  {
    workspaceId: workspaceId(),
    exportId: uuid("export_id").notNull(),
    /** From 0. */
    position: integer().notNull(),
    data: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.exportId, t.position] })],
);
