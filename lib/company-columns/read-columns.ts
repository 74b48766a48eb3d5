import { cellValue } from "./cell-text";
import type { Column } from "./column-guess";

const SAMPLES = 3;
const SAMPLE_LENGTH = 200;
/** So many cells are looked at, however many columns there are. */
const CELLS_MAX = 200_000;
const ROWS_MAX = 200;

/** Each column with what the sample has of it. */
export function readColumns(columns: readonly string[], sample: readonly (readonly string[])[]): Column[] {
  const rows = sample.slice(0, Math.max(20, Math.min(ROWS_MAX, Math.floor(CELLS_MAX / Math.max(1, columns.length)))));
  return columns.map((column, position) => {
    const values = rows.map((row) => cellValue(row[position])).filter((value) => value !== "");
    return {
      position,
      column,
      values,
      filled: rows.length === 0 ? 0 : values.length / rows.length,
      samples: [...new Set(values)].slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH).toWellFormed()),
    };
  });
}
