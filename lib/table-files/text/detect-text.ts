import { detectHeader, type Header } from "@/lib/table-files/grid/detect-header";
import { SAMPLE_ROWS } from "@/lib/table-files/limits";
import type { FirstBytes } from "@/lib/table-files/packed/first-bytes";
import { DELIMITERS, type Delimiter, type Reading } from "@/lib/table-files/reading";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { detectDelimiter } from "./detect-delimiter";
import { detectEncoding } from "./detect-encoding";
import { RowScanner } from "./row-scanner";
import { sepLineDelimiter } from "./sep-line";
import { gridRows } from "./text-rows";
import { textSample } from "./text-sample";

type Found = Pick<Reading, "encoding" | "delimiter" | "headerLine"> & Pick<Header, "columns">;

export function detectText(first: FirstBytes, chosen: Partial<Reading>): Found {
  const encoding = detectEncoding(first, chosen.encoding);
  const text = textSample(first, encoding);
  const delimiter = delimiterOf(text, chosen.delimiter);
  const rows = gridRows(new RowScanner(delimiter).push({ text, undecodable: [] }, true), delimiter);
  const reached = rows.findIndex(({ line }) => line >= (chosen.headerLine ?? 0));
  return { encoding, delimiter, ...detectHeader(rows.slice(0, Math.max(reached, 0) + SAMPLE_ROWS), chosen.headerLine) };
}

function delimiterOf(text: string, chosen: Delimiter | null | undefined): Delimiter | null {
  if (chosen === undefined) return sepLineDelimiter(text) ?? detectDelimiter(text);
  if (chosen === null || DELIMITERS.includes(chosen)) return chosen;
  throw new UnreadableFile(
    "no_such_choice",
    `Cells are not divided by “${chosen}”. Choose a comma, semicolon, tab or bar.`,
  );
}
