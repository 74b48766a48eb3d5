import type { Bytes } from "@/lib/table-files/bytes";
import type { Reading } from "@/lib/table-files/reading";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { isWorkbook } from "@/lib/table-files/workbook/is-workbook";
import { firstBytes } from "./first-bytes";
import { gunzip, refuseGzipGrowth } from "./gunzip";
import { hold } from "./hold";
import { openZip } from "./open-zip";
import { piecesOf } from "./pieces-of";
import { refuseCompound } from "./refuse-compound";
import { signatureOf } from "./signature";
import type { Source } from "./source";
import { tableEntries } from "./table-entries";

export type Unpacked = { source: Source; entries: string[] } & Pick<Reading, "packed" | "entry">;

/** Within so many bytes a file says what it is. */
const SIGNED = 512;

/** What is in a file, packed or not; a workbook is no packed file. */
export async function unpack(file: Bytes, chosen: Partial<Pick<Reading, "packed" | "entry">>): Promise<Unpacked> {
  if (file.size === 0) throw new UnreadableFile("empty", "The file is empty. Choose one with a table in it.");
  const plain: Source = { pieces: () => piecesOf(file), bytes: async () => file };
  const asItIs: Unpacked = { source: plain, packed: null, entry: null, entries: [] };
  if (chosen.packed === null) return asItIs;
  const signature = signatureOf((await firstBytes(piecesOf(file, 0, Math.min(SIGNED, file.size)), SIGNED)).bytes);
  const packed = signature === "gzip" || signature === "zip" ? signature : null;
  if (chosen.packed && chosen.packed !== packed) {
    throw new UnreadableFile("no_such_choice", `The file is not packed as ${chosen.packed}. Read it as it is.`);
  }
  if (signature === "compound") return refuseCompound(file);
  if (packed === "gzip") {
    await refuseGzipGrowth(file);
    const pieces = () => gunzip(file);
    return { source: { pieces, bytes: () => hold(pieces()) }, packed, entry: null, entries: [] };
  }
  return packed === "zip" ? entryOf(file, chosen.entry ?? null, asItIs) : asItIs;
}

async function entryOf(file: Bytes, chosen: string | null, asItIs: Unpacked): Promise<Unpacked> {
  const zip = await openZip(file);
  if (isWorkbook(zip.entries)) return asItIs;
  const entries = tableEntries(zip.entries);
  const name = chosen ?? entries[0];
  if (name === undefined) {
    throw new UnreadableFile("no_table_inside", "There is no table in the zip. Upload a CSV file or a workbook.");
  }
  const entry = zip.entries.get(name);
  if (!entry) throw new UnreadableFile("no_such_choice", `There is no file “${name}” in the zip. Choose another.`);
  const pieces = () => zip.pieces(entry);
  return { source: { pieces, bytes: () => hold(pieces()) }, packed: "zip", entry: name, entries };
}
