import { UnreadableFile } from "@/lib/table-files/unreadable-file";

/** `compound` is what Office wrote before 2007, and writes today around what a password protects. */
type Signature = "gzip" | "zip" | "parquet" | "compound";

const KNOWN: [Signature, string][] = [
  ["gzip", "\x1f\x8b"],
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["parquet", "PAR1"],
  ["compound", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
];

const AS_CSV = "Save the table as CSV or as an Excel workbook (.xlsx), and upload that.";
const REPACK = "Unpack it, or pack the table as zip or gzip.";

const FOREIGN: [string, string][] = [
  ["%PDF", `This is a PDF, from which no table can be read. ${AS_CSV}`],
  ["{\\rtf", `This is a text document (RTF). ${AS_CSV}`],
  ["7z\xbc\xaf", `This is a 7-Zip archive. ${REPACK}`],
  ["Rar!", `This is a RAR archive. ${REPACK}`],
  ["BZh", `This is packed by bzip2. ${REPACK}`],
  ["\xfd7zXZ", `This is packed by xz. ${REPACK}`],
  ["\x28\xb5\x2f\xfd", `This is packed by zstd. ${REPACK}`],
  ["SQLite format 3", `This is a database (SQLite). ${AS_CSV}`],
  ["\x89PNG", `This is a picture. ${AS_CSV}`],
  ["\xff\xd8\xff", `This is a picture. ${AS_CSV}`],
  ["GIF8", `This is a picture. ${AS_CSV}`],
  ["Obj\x01", `This is an Avro file. ${AS_CSV}`],
  ["ARROW1", `This is an Arrow file. Save it as Parquet or CSV, and upload that.`],
];
const TAR = "This is a tar archive. Upload the table in it alone, or packed as zip or gzip.";
const LOCKED_PARQUET = "The Parquet file is encrypted. Save it without encryption, and upload it again.";

/** What a file says of itself by its first bytes; null where it may be text. What is surely no table is refused. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const text = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = KNOWN.find(([, sign]) => text.startsWith(sign));
  if (known) return known[0];
  if (text.startsWith("PARE")) throw new UnreadableFile("password", LOCKED_PARQUET);
  const foreign = FOREIGN.find(([sign]) => text.startsWith(sign))?.[1];
  if (foreign !== undefined) throw new UnreadableFile("unsupported_format", foreign);
  if (Buffer.from(bytes.subarray(257, 262)).toString("latin1") === "ustar") {
    throw new UnreadableFile("unsupported_format", TAR);
  }
  return null;
}
