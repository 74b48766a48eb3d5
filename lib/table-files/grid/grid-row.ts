import type { RowFault } from "@/lib/table-files/reading";

/** A row of text or of a sheet, its cells neither counted nor cleaned. */
export type GridRow = { line: number; cells: string[]; faults: RowFault[] };
