import { z } from "zod";
import { LEAD_COLUMNS, RESULT_COLUMNS } from "./export-columns";
import { idOf } from "./ids";
import { LeadFilter } from "./leads";
import { finishedAt, objectFields, statusReason } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { ResultFilter } from "./results";
import { filled } from "./text";

export const EXPORT_FORMATS = ["csv", "xlsx", "ndjson", "csv_excel"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** What the file says it is. */
export const EXPORT_FILE_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  csv_excel: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
};
export const EXPORT_SUBJECTS = ["results", "leads"] as const;
export const EXPORT_STATUSES = ["queued", "running", "cancelled", "succeeded", "failed"] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];
export const LIVE_EXPORT_STATUSES: readonly ExportStatus[] = ["queued", "running"];

/** How the file's name ends. */
export const EXPORT_FILE_ENDS: Record<ExportFormat, string> = {
  csv: "csv",
  csv_excel: "csv",
  xlsx: "xlsx",
  ndjson: "ndjson",
};

/** What a sheet holds, its header included. */
export const SHEET_ROWS_MAX = 1_048_576;

const format = z.enum(EXPORT_FORMATS).meta({
  description:
    "csv and xlsx are one table with the fields of the API as columns; csv_excel is the same csv with a byte order mark, by which Excel reads it as UTF-8; ndjson has an object of the API a line",
  "x-rule": `is not xlsx where there are more than ${SHEET_ROWS_MAX - 1} rows`,
});

const someColumns = <const Columns extends readonly [string, ...string[]]>(all: Columns) =>
  z.array(z.enum(all)).min(1).max(all.length).optional().meta({
    description: "Which columns a table has, in this order; all unless told otherwise",
    "x-rule": "is of csv, csv_excel and xlsx: ndjson has whole objects",
  });

export const CreateExport = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("results").describe("The results of a run"),
    run_id: idOf("run").describe("The run whose results they are"),
    format,
    columns: someColumns(RESULT_COLUMNS),
    ...ResultFilter.shape,
  }),
  z.strictObject({
    of: z.literal("leads").describe("The leads of the workspace"),
    format,
    columns: someColumns(LEAD_COLUMNS),
    ...LeadFilter.shape,
  }),
]);
export type CreateExport = z.infer<typeof CreateExport>;

export const Export = z
  .strictObject({
    ...objectFields("export", "prospector_export"),
    of: z.enum(EXPORT_SUBJECTS).describe("What it lists"),
    run_id: idOf("run").nullable().describe("The run whose results it has; null for leads"),
    format: z.enum(EXPORT_FORMATS).describe("The kind of file"),
    sort: filled.describe("The order of its rows, as the list has it"),
    filter: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: "The list's filters that it was asked with", example: { status: "qualified" } }),
    columns: z.array(filled).nullable().describe("Those that were asked for, in their order; null for all"),
    status: z.enum(EXPORT_STATUSES).describe("How far it is; more may come"),
    status_reason: statusReason,
    rows: z.int().describe("Written so far"),
    total: z.int().nullable().describe("To be written; null until they are counted"),
    bytes: z.int().describe("Written so far"),
    finished_at: finishedAt,
    expires_at: z.iso.datetime().nullable().describe("The file is kept until then, 24 hours"),
    download_url: z.string().nullable().describe("Works without a key until expires_at; null while there is no file"),
  })
  .meta({ id: "ProspectorExport", description: "A file of results or leads, and how far it is" });
export type Export = z.infer<typeof Export>;

const PATH = "/api/public/v1/prospector/exports";
const OfExport = z.strictObject({ export_id: idOf("export").describe("The export's id") });

export const createExport = operation({
  name: "createExport",
  method: "POST",
  path: PATH,
  summary: "Export results or leads to a file",
  description:
    "Exactly the rows that the list would give under the same filters, in its order, as of the moment the work begins; how many were written is checked against a count of the same moment. The work is done in the background. CSV and Excel hold a list such as tags in one cell: a comma and a space between, what holds a comma or a quote in double quotes, and its own quotes doubled.",
  scope: "prospector.read",
  envelope: "ProspectorExportEnvelope",
  target: { id: "id", name: null },
  body: CreateExport,
  example: { of: "leads", format: "csv" },
  response: oneOf(Export),
  idempotent: true,
});

export const listExports = operation({
  name: "listExports",
  method: "GET",
  path: PATH,
  summary: "List exports, newest first",
  description: "Those of the last 24 hours, and older ones without their files.",
  scope: "prospector.read",
  envelope: "ProspectorExportListEnvelope",
  query: PageQuery,
  response: pageOf(Export),
});

export const getExport = operation({
  name: "getExport",
  method: "GET",
  path: `${PATH}/{export_id}`,
  summary: "Retrieve an export",
  description: "How far it is, and where its file is once it is done.",
  scope: "prospector.read",
  envelope: "ProspectorExportEnvelope",
  params: OfExport,
  response: oneOf(Export),
});

export const cancelExport = operation({
  name: "cancelExport",
  method: "POST",
  path: `${PATH}/{export_id}/cancel`,
  summary: "Cancel an export",
  description:
    "What was written is deleted. An export that has ended stays as it is. One's own, or another's with prospector.run.",
  scope: "prospector.read",
  envelope: "ProspectorExportEnvelope",
  target: { id: "id", name: null },
  params: OfExport,
  body: z.strictObject({}).optional(),
  response: oneOf(Export),
  idempotent: true,
  repeatable: true,
});

export const downloadExport = operation({
  name: "downloadExport",
  method: "GET",
  path: `${PATH}/{export_id}/file`,
  summary: "Download the file of an export",
  description: "With a key, a session, or the token of the export's download_url.",
  scope: "prospector.read",
  envelope: "ProspectorExportFile",
  params: OfExport,
  query: z.strictObject({
    token: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "In place of a key", "x-rule": "is the token of the export's download_url" }),
  }),
  response: z.string(),
  file: true,
});
