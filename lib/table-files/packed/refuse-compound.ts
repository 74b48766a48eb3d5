import type { Bytes } from "@/lib/table-files/bytes";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { firstBytes } from "./first-bytes";
import { piecesOf } from "./pieces-of";

const HEADER_BYTES = 512;
/** Of the header: how large a sector is, as a power of two, and which is the first of the directory. */
const [SECTOR_SHIFT, DIRECTORY] = [30, 48];
const LOCKED_NAME = Buffer.from("EncryptedPackage", "utf16le");

/** Tells a workbook with a password, of which the directory of the file speaks, from what old programs wrote. */
export async function refuseCompound(file: Bytes): Promise<never> {
  const { bytes } = await firstBytes(piecesOf(file), HEADER_BYTES);
  if (bytes.length < HEADER_BYTES) throw oldOffice();
  const header = Buffer.from(bytes);
  const sector = 2 ** Math.min(header.readUInt16LE(SECTOR_SHIFT), 12);
  const from = Math.min((header.readUInt32LE(DIRECTORY) + 1) * sector, file.size);
  const directory = await firstBytes(piecesOf(file, from, Math.min(from + 4 * sector, file.size)), 4 * sector);
  if (!Buffer.from(directory.bytes).includes(LOCKED_NAME)) throw oldOffice();
  throw new UnreadableFile(
    "password",
    "The workbook is protected by a password. In Excel take it off (File, Info, Protect Workbook), save, and upload it again.",
  );
}

export function oldOffice(): UnreadableFile {
  return new UnreadableFile(
    "unsupported_format",
    "This is a file of an old Excel (.xls) or another old Office program. In Excel choose “Save as”, then “Excel Workbook (.xlsx)”.",
  );
}
