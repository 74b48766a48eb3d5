import type { GridRow } from "@/lib/table-files/grid/grid-row";
import type { RowFault } from "@/lib/table-files/reading";
import { NOT_VALID_ENCODING, UNCLOSED_QUOTE } from "@/lib/table-files/row-faults";
import { RowScanner, type ScannedRow } from "./row-scanner";
import { isSepLine } from "./sep-line";
import { textBlocks } from "./text-blocks";

const NONE: RowFault[] = [];

/** The rows of delimited text, header and notes among them. */
export async function* textRows(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
  delimiter: string | null,
): AsyncGenerator<GridRow[]> {
  const scanner = new RowScanner(delimiter);
  for await (const block of textBlocks(pieces, encoding)) yield gridRows(scanner.push(block, false), delimiter);
  yield gridRows(scanner.push({ text: "", undecodable: [] }, true), delimiter);
}

export function gridRows(rows: readonly ScannedRow[], delimiter: string | null): GridRow[] {
  return rows
    .filter((row) => !isSepLine(row, delimiter))
    .map(({ line, cells, isUnclosed, isUndecodable }) => ({
      line,
      cells,
      faults: isUnclosed || isUndecodable ? faultsOf(isUnclosed, isUndecodable) : NONE,
    }));
}

function faultsOf(isUnclosed: boolean, isUndecodable: boolean): RowFault[] {
  return [...(isUnclosed ? [UNCLOSED_QUOTE] : []), ...(isUndecodable ? [NOT_VALID_ENCODING] : [])];
}
