import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CompanyColumnField } from "../../lib/contract/company-columns";
import { UPLOAD_MODES, UPLOAD_OUTCOMES, UPLOAD_STATUSES } from "../../lib/contract/upload-statuses";
import type { Upload, UploadColumn, UploadCounts, UploadReading } from "../../lib/contract/uploads";
import { bytea, createdAt, instant, updatedAt, workspaceId } from "./columns";
import { company } from "./directory";

export const uploadStatus = pgEnum("upload_status", UPLOAD_STATUSES);
export const uploadMode = pgEnum("upload_mode", UPLOAD_MODES);
export const uploadOutcome = pgEnum("upload_outcome", UPLOAD_OUTCOMES);

/** A list of companies on its way in: its file, how that is read, and how far it is. */
export const uploads = pgTable(
  "uploads",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    fileName: text("file_name").notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    partBytes: integer("part_bytes").notNull(),
    /** The source that it is loaded into; null for one that is made with its import. */
    source: text(),
    mode: uploadMode().notNull().default("update"),
    fillOnly: text("fill_only").array().$type<CompanyColumnField[]>().notNull().default([]),
    origin: text(),
    mayExport: boolean("may_export").notNull().default(true),
    defaultCountry: text("default_country"),
    defaultRegion: text("default_region"),
    reading: jsonb().$type<UploadReading>(),
    sheets: jsonb().$type<Upload["sheets"]>().notNull().default([]),
    entries: jsonb().$type<string[]>().notNull().default([]),
    knownExport: text("known_export"),
    columns: jsonb().$type<UploadColumn[]>().notNull().default([]),
    status: uploadStatus().notNull().default("receiving"),
    statusReason: text("status_reason"),
    counts: jsonb().$type<UploadCounts>(),
    faults: jsonb().$type<Upload["faults"]>().notNull().default([]),
    rowsDone: integer("rows_done").notNull().default(0),
    /** The load of its source that it was checked against, 0 for a list that was not there. */
    checkedLoad: integer("checked_load"),
    /** The load of its source that its import was, and the one that undid it. */
    load: integer(),
    undoneLoad: integer("undone_load"),
    /** Grows with every worker that takes it over; a stalled one finds its own out of date and stops. */
    fence: integer().notNull().default(0),
    /** How often a worker has begun what was asked for last. */
    claims: integer().notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("uploads_of_source").on(t.workspaceId, t.source)],
);

/** The file of an upload, in the parts that it came in. */
export const uploadParts = pgTable(
  "upload_parts",
  {
    workspaceId: workspaceId(),
    uploadId: uuid("upload_id").notNull(),
    /** From 1. */
    part: integer().notNull(),
    data: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.uploadId, t.part] })],
);

/** A value that is not kept, and why. */
export type UploadFault = { column: string | null; value: string; code: string; message: string; advice: string };

/** What a check found of each row. */
export const uploadRows = pgTable(
  "upload_rows",
  {
    workspaceId: workspaceId(),
    uploadId: uuid("upload_id").notNull(),
    line: integer().notNull(),
    outcome: uploadOutcome().notNull(),
    repeatsLine: integer("repeats_line"),
    cells: text().array().notNull(),
    /** Null where nothing is wrong. */
    faults: jsonb().$type<UploadFault[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.uploadId, t.line] }),
    index("upload_rows_by_outcome").on(t.workspaceId, t.uploadId, t.outcome, t.line),
  ],
);

/** The companies of a checked file, as its import puts them into the directory; gone once it has. */
export const uploadCompanies = pgTable(
  "upload_companies",
  { uploadId: uuid("upload_id").notNull(), line: integer().notNull(), ...company() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.uploadId, t.line] }),
    unique("upload_companies_of_record").on(t.workspaceId, t.uploadId, t.sourceRecordId),
  ],
);
