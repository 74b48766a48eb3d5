import { UnreadableFile } from "@/lib/table-files/unreadable-file";

const OFFICE: [string, string][] = [
  [
    "word/document.xml",
    "This is a Word document. Save the table as CSV or as an Excel workbook (.xlsx), and upload that.",
  ],
  ["ppt/presentation.xml", "These are slides. Save the table as CSV or as an Excel workbook (.xlsx), and upload that."],
  [
    "xl/workbook.bin",
    "This is a binary Excel workbook (.xlsb). In Excel choose “Save as”, then “Excel workbook (.xlsx)”.",
  ],
  [
    "META-INF/manifest.xml",
    "This is an OpenDocument file (.ods). Save it as an Excel workbook (.xlsx) or as CSV, and upload that.",
  ],
  ["Index/Document.iwa", "This is a Numbers file. Export it as CSV or as an Excel workbook (.xlsx), and upload that."],
];
const TABLE = /\.(csv|tsv|tab|txt|psv|dat|json|jsonl|ndjson|geojson|xlsx|xlsm|parquet|pq)$/i;
/** What systems put beside the files of people. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
const ABOUT = /(^|\/)(read.?me|licen[cs]e|changelog|notice)[^/]*$/i;

/** The entries that may be tables, by their names: of others each would have to be unpacked. */
export function tableEntries(entries: ReadonlyMap<string, unknown>): string[] {
  const foreign = OFFICE.find(([name]) => entries.has(name));
  if (foreign) throw new UnreadableFile("unsupported_format", foreign[1]);
  const shown = [...entries.keys()].filter((name) => !HIDDEN.test(name));
  const tables = shown.filter((name) => TABLE.test(name) && !ABOUT.test(name));
  return tables.length > 0 ? tables : shown.slice(0, 1);
}
