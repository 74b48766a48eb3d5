import { z } from "zod";
import { memberInWords } from "./actor";
import { COLUMN_USES, COMPANY_COLUMN_FIELDS, REFUSED_COLUMNS } from "./company-columns";
import { mayExport } from "./directory";
import { idOf } from "./ids";
import { finishedAt, objectFields, objectName, statusReason } from "./object-fields";
import { operation } from "./operation";
import { listOf, oneOf, PageQuery, pageOf } from "./page";
import { filled, text } from "./text";
import { UPLOAD_BYTES_MAX, UPLOAD_COLUMNS_MAX, UPLOAD_KEPT_DAYS, UPLOAD_PART_BYTES } from "./upload-limits";
import { TABLE_FORMATS, UPLOAD_MODES, UPLOAD_OUTCOMES, UPLOAD_STATUSES } from "./upload-statuses";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

const NAME_MAX = 80;
const ORIGIN_MAX = 300;
const FILE_NAME_MAX = 255;

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be a country code such as US")
  .meta({ example: "US" });
const region = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,4}$/, "must be a region code such as US-TX")
  .meta({ example: "US-TX" });
const field = z.enum(COMPANY_COLUMN_FIELDS);
const use = z
  .enum(COLUMN_USES)
  .describe("`field` reads it as a field of ours, `own` keeps it as a field of the list, `left_out` reads nothing");

const Reading = z
  .strictObject({
    format: z.enum(TABLE_FORMATS).describe("The kind of table; `csv` is any delimited text"),
    packed: z.enum(["gzip", "zip"]).nullable().describe("What the table is packed in; null where it is in nothing"),
    entry: z.string().nullable().describe("The file in the archive that is read; null without one"),
    encoding: z.string().nullable().meta({ description: "Of text; null for other formats", example: "utf-8" }),
    delimiter: z.enum([",", ";", "\t", "|"]).nullable().describe("Of delimited text; null for other formats"),
    sheet: z.string().nullable().describe("The sheet of a workbook that is read; null for other formats"),
    header_line: z
      .int()
      .min(1)
      .nullable()
      .describe("The line that names the columns; null where the first line is data, or a row names its own"),
  })
  .describe("How the file is read");

const Column = z.strictObject({
  position: z.int().min(0).describe("Its place in the file, from 0"),
  name: z.string().meta({ description: "What its header says", example: "Company name" }),
  use,
  field: field.nullable().describe("The field that it is read as; null unless it is read as one"),
  confidence: z.number().min(0).max(1).describe("How sure the guess is, from 0 to 1; 1 where somebody chose"),
  why: z.string().meta({ description: "Why it was guessed so, for people", example: "Named so in HubSpot’s exports" }),
  filled: z.number().min(0).max(1).describe("The share of the first rows that have something in it"),
  samples: z.array(z.string()).max(3).describe("The first of its values that differ, as they stand there"),
});

const rows = (description: string) => z.int().min(0).describe(description);
const Counts = z
  .strictObject({
    read: rows("Rows of the file; new + changed + same + duplicate + refused"),
    new: rows("Companies that the list did not have"),
    changed: rows("Companies that the list has otherwise"),
    same: rows("Companies that the list has just so"),
    duplicate: rows("Rows that repeat a company of an earlier line"),
    refused: rows("Rows without a name and a website, and those that cannot be read"),
    removed: rows("Companies that the list loses, where it is replaced"),
    emptied: rows("Values that are not kept because they are none of their field, such as impossible phone numbers"),
    in_directory: rows("Companies of the file that other sources have too"),
    leads: rows("Companies of the file that are leads already"),
  })
  .describe("What becomes of the rows");
export type UploadCounts = z.infer<typeof Counts>;

const line = z.int().describe("Where it begins in the file, from 1");
const fault = {
  column: z.string().nullable().describe("The column in which it is; null where it is the whole row’s"),
  code: filled.describe("Which kind it is"),
  message: filled.describe("What is wrong, for people"),
};

const Fault = z.strictObject({
  ...fault,
  rows: rows("How many rows have it"),
});

export const Upload = z
  .strictObject({
    ...objectFields("upload", "prospector_upload"),
    name: filled.meta({ maxLength: NAME_MAX, description: "What the list is called" }),
    status: z
      .enum(UPLOAD_STATUSES)
      .describe(
        "`receiving` until all parts are there, then `received`, or `unreadable` where it is no table; `checked` after the dry run, `imported`, `undone`; more may come",
      ),
    status_reason: statusReason,
    file: z
      .strictObject({
        name: filled.describe("As it is called where it came from"),
        bytes: z.int().describe("Its size"),
        part_bytes: z.int().describe("Of each part but the last"),
        parts: z.int().describe("How many parts it is sent in"),
        missing_parts: z.array(z.int()).describe("The numbers of those that are not there yet, from 1"),
        kept_until: z.iso.datetime().nullable().describe("When the file is deleted; null while it is in use"),
      })
      .describe("The file"),
    source: filled.nullable().describe("The list that it brings up to date or has made; null for one to be made"),
    mode: z
      .enum(UPLOAD_MODES)
      .describe(
        "`update` adds and changes companies of a list that is there, `replace` also removes those not in the file",
      ),
    fill_only: z.array(field).describe("Fields that are written only where a company of the list has nothing yet"),
    origin: z.string().nullable().describe("Where the list is from, in its owner’s words"),
    may_export: mayExport,
    default_country: country.nullable().describe("Of rows that name none"),
    default_region: region.nullable().describe("Of rows that name none"),
    reading: Reading.nullable().describe("How the file is read; null until it is there"),
    sheets: z
      .array(
        z.strictObject({
          name: z.string().describe("As the workbook calls it"),
          hidden: z.boolean().describe("Whether the workbook hides it"),
        }),
      )
      .describe("Those of a workbook"),
    entries: z.array(z.string()).describe("The tables of an archive"),
    known_export: z
      .string()
      .nullable()
      .meta({ description: "Whose export it looks like", example: "Google Maps scraper (gosom)" }),
    columns: z.array(Column).describe("What each column is read as"),
    counts: Counts.nullable().describe("Null until the file is checked"),
    faults: z.array(Fault).describe("What is wrong with rows and values, the most frequent first"),
    rows_done: rows("Rows read so far by the check that is under way, or by the last"),
    started_at: z.iso.datetime().nullable().describe("When the check, import or undo began"),
    finished_at: finishedAt,
    created_by: memberInWords.describe("Who sent it, by name or else email address"),
  })
  .meta({ id: "ProspectorUpload", description: "A list of companies on its way in" });
export type Upload = z.infer<typeof Upload>;
export type UploadColumn = Upload["columns"][number];
export type UploadReading = z.infer<typeof Reading>;

/** What its ETag stands for. */
export const UPLOAD_ETAG = [
  "name",
  "mode",
  "fill_only",
  "origin",
  "may_export",
  "default_country",
  "default_region",
  "reading",
  "columns",
] as const;

const PATH = "/api/public/v1/prospector/uploads";
const OfUpload = z.strictObject({ upload_id: idOf("upload").describe("The upload's id") });
const envelope = "ProspectorUploadEnvelope";
const target = { id: "id", name: "name" } as const;
const none = z.strictObject({}).optional();

export const createUpload = operation({
  name: "createUpload",
  method: "POST",
  path: PATH,
  summary: "Begin an upload",
  description: `Of delimited text, a workbook (XLSX), JSON (an array, or an object a line) or Parquet, each also in gzip or zip; at most ${megabytes(UPLOAD_BYTES_MAX)} and a million rows. The file is then sent in parts of ${UPLOAD_PART_BYTES} bytes, in any order and as often as it takes.`,
  scope: "prospector.run",
  envelope,
  target,
  body: z
    .strictObject({
      file_name: text(FILE_NAME_MAX).describe("As it is called where it comes from"),
      bytes: z.int().min(1, "an empty file has no rows").max(UPLOAD_BYTES_MAX).describe("Its size"),
      name: text(NAME_MAX).optional().describe("What the list is to be called; the file’s name unless told otherwise"),
      source: filled.max(100).optional().meta({
        description: "The list that it brings up to date; a new one unless told otherwise",
        "x-rule": "is the key of a list of this workspace",
      }),
    })
    .meta({ id: "ProspectorCreateUploadRequest" }),
  example: { file_name: "customers.csv", bytes: 48213 },
  response: oneOf(Upload),
  idempotent: true,
});

export const sendUploadPart = operation({
  name: "sendUploadPart",
  method: "PATCH",
  path: `${PATH}/{upload_id}/parts/{part}`,
  summary: "Send a part of an upload’s file",
  description:
    "The body is the bytes of that part. Sent again, it takes the place of what was there. With the last that was missing the file is looked at, and the answer says how it will be read.",
  scope: "prospector.run",
  envelope,
  params: OfUpload.extend({
    part: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, "must be a number from 1")
      .meta({ description: "Its number, from 1", example: "1", "x-rule": "is none beyond the end of the file" }),
  }),
  bytes: UPLOAD_PART_BYTES,
  personal: true,
  response: oneOf(Upload),
});

export const listUploads = operation({
  name: "listUploads",
  method: "GET",
  path: PATH,
  summary: "List uploads",
  description: "Newest first.",
  scope: "prospector.read",
  envelope: "ProspectorUploadListEnvelope",
  query: PageQuery,
  response: pageOf(Upload),
});

export const getUpload = operation({
  name: "getUpload",
  method: "GET",
  path: `${PATH}/{upload_id}`,
  summary: "Retrieve an upload",
  description: "How far it is, and what becomes of its rows.",
  scope: "prospector.read",
  envelope,
  params: OfUpload,
  response: oneOf(Upload),
  etag: UPLOAD_ETAG,
});

export const UpdateUpload = z
  .strictObject({
    name: text(NAME_MAX).optional().describe("What the list is called"),
    mode: z.enum(UPLOAD_MODES).optional().describe("What becomes of companies that the list has and the file has not"),
    fill_only: z.array(field).max(COMPANY_COLUMN_FIELDS.length).optional().describe("Fields never to be overwritten"),
    origin: text(ORIGIN_MAX).nullable().optional().describe("Where the list is from"),
    may_export: mayExport.optional(),
    default_country: country.nullable().optional().describe("Of rows that name none"),
    default_region: region.nullable().optional().describe("Of rows that name none"),
    reading: Reading.partial()
      .optional()
      .describe("How the file is read, where it is not as was found; the columns are then guessed anew"),
    columns: z
      .array(
        z.strictObject({
          position: z.int().min(0).max(UPLOAD_COLUMNS_MAX).describe("The column’s place, from 0"),
          use,
          field: field.nullable().default(null).describe("The field, where it is read as one"),
        }),
      )
      .max(UPLOAD_COLUMNS_MAX)
      .optional()
      .describe("Those that are read otherwise than they are now"),
  })
  .meta({ id: "ProspectorUpdateUploadRequest" });
export type UpdateUpload = z.infer<typeof UpdateUpload>;

export const updateUpload = operation({
  name: "updateUpload",
  method: "PATCH",
  path: `${PATH}/{upload_id}`,
  summary: "Say how an upload is read",
  description: "Until it is imported. What a check has counted no longer holds then.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  body: UpdateUpload,
  example: { columns: [{ position: 0, use: "field", field: "name" }], default_country: "US" },
  response: oneOf(Upload),
  etag: UPLOAD_ETAG,
});

const cells = z.array(z.string()).describe("What stands in each column");

export const previewUpload = operation({
  name: "previewUpload",
  method: "GET",
  path: `${PATH}/{upload_id}/preview`,
  summary: "Show an upload’s first rows",
  description: "The first twenty, as they are read now. Nothing is kept.",
  scope: "prospector.read",
  envelope: "ProspectorUploadPreviewEnvelope",
  params: OfUpload,
  response: listOf(
    z.strictObject({ line, cells }).meta({ id: "ProspectorUploadPreviewRow", description: "A row of the file" }),
  ),
});

export const checkUpload = operation({
  name: "checkUpload",
  method: "POST",
  path: `${PATH}/{upload_id}/check`,
  summary: "Check a whole upload",
  description:
    "A dry run over every row, in the background: what would be new, changed, the same, repeated and refused.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  body: none,
  response: oneOf(Upload),
  idempotent: true,
  repeatable: true,
});

export const importUpload = operation({
  name: "importUpload",
  method: "POST",
  path: `${PATH}/{upload_id}/import`,
  summary: "Import a checked upload",
  description: "In the background. Its companies are there all at once, or not at all.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  body: none,
  response: oneOf(Upload),
  idempotent: true,
  repeatable: true,
});

export const cancelUpload = operation({
  name: "cancelUpload",
  method: "POST",
  path: `${PATH}/{upload_id}/cancel`,
  summary: "Cancel what an upload is doing",
  description:
    "A check, an import or an undo that is under way ends, and nothing of it is kept. Otherwise the upload stays as it is.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  body: none,
  response: oneOf(Upload),
  idempotent: true,
  repeatable: true,
});

export const undoUpload = operation({
  name: "undoUpload",
  method: "POST",
  path: `${PATH}/{upload_id}/undo`,
  summary: "Undo an import",
  description:
    "In the background: what it brought is removed, what it changed or removed is as it was before, but for companies that a later upload has changed. Leads that were made from it are kept.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  body: none,
  response: oneOf(Upload),
  idempotent: true,
  repeatable: true,
});

export const deleteUpload = operation({
  name: "deleteUpload",
  method: "DELETE",
  path: `${PATH}/{upload_id}`,
  summary: "Delete an upload",
  description: "The file and what was read of it. Companies that were imported stay; they can no longer be undone.",
  scope: "prospector.run",
  envelope,
  target,
  params: OfUpload,
  response: oneOf(Upload),
});

export const UploadRow = z
  .strictObject({
    object: objectName("prospector_upload_row"),
    line,
    outcome: z.enum(UPLOAD_OUTCOMES).describe("What becomes of it"),
    repeats_line: z.int().nullable().describe("The line whose company it repeats; null unless it is a duplicate"),
    cells,
    faults: z
      .array(
        z.strictObject({
          ...fault,
          value: z.string().describe("What stands there"),
          advice: z.string().describe("What to do about it"),
        }),
      )
      .describe("What is wrong with it"),
  })
  .meta({ id: "ProspectorUploadRow", description: "A row of a checked file" });
export type UploadRow = z.infer<typeof UploadRow>;

export const UPLOAD_ROW_SETS = [...UPLOAD_OUTCOMES, "faulty"] as const;

export const listUploadRows = operation({
  name: "listUploadRows",
  method: "GET",
  path: `${PATH}/{upload_id}/rows`,
  summary: "List an upload’s rows",
  description: `As the check found them, in the order of the file, for ${UPLOAD_KEPT_DAYS} days after the import.`,
  scope: "prospector.read",
  envelope: "ProspectorUploadRowListEnvelope",
  params: OfUpload,
  query: PageQuery.extend({
    outcome: z
      .enum(UPLOAD_ROW_SETS)
      .optional()
      .describe("Only those of which this becomes; `faulty`: those with a value that is not kept"),
  }),
  response: pageOf(UploadRow),
});

export const downloadRefusedRows = operation({
  name: "downloadRefusedRows",
  method: "GET",
  path: `${PATH}/{upload_id}/refused-rows`,
  summary: "Download an upload’s refused rows",
  description: `As CSV, with the file’s own columns and behind them “${REFUSED_COLUMNS.join("” and “")}”, to be mended and uploaded again.`,
  scope: "prospector.read",
  envelope: "ProspectorRefusedRowsFile",
  params: OfUpload,
  response: z.string(),
  file: true,
});
