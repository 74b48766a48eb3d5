import type { FirstBytes } from "./packed/first-bytes";
import { signatureOf } from "./packed/signature";
import { FORMATS, type Format } from "./reading";
import { UnreadableFile } from "./unreadable-file";

/** Refuses a format that somebody has chosen for a file that cannot have it. */
export function refuseFormat({ bytes }: FirstBytes, format: Format): void {
  const signature = signatureOf(bytes);
  if (!FORMATS.includes(format)) {
    throw new UnreadableFile("no_such_choice", `No format is called “${format}”. Choose ${FORMATS.join(", ")}.`);
  }
  const needed = format === "xlsx" ? "zip" : format === "parquet" ? "parquet" : null;
  if (signature === needed) return;
  throw new UnreadableFile("no_such_choice", `The file cannot be read as ${format}. Choose another format.`);
}
