import type { RowFault } from "./reading";

export const NOT_VALID_ENCODING: RowFault = {
  code: "not_valid_encoding",
  message: "The row has bytes that are not valid in the encoding of the file.",
  refuses: true,
};

export const UNCLOSED_QUOTE: RowFault = {
  code: "unclosed_quote",
  message: "A quote in the row is opened and never closed.",
  refuses: true,
};

export const NUL_BYTES: RowFault = {
  code: "nul_bytes",
  message: "The row had NUL bytes, which were taken out.",
  refuses: false,
};

export const TOTALS_LINE: RowFault = {
  code: "totals_line",
  message: "The row holds totals of the others.",
  refuses: true,
};

export const NOT_JSON: RowFault = { code: "not_json", message: "The row is not JSON.", refuses: true };

export const NOT_AN_OBJECT: RowFault = {
  code: "not_an_object",
  message: "The row is JSON, but no object with named values.",
  refuses: true,
};

export function tooFewCells(found: number, columns: number): RowFault {
  return { code: "too_few_cells", message: `The row has ${found} of ${columns} cells.`, refuses: false };
}

export function tooManyCells(more: number): RowFault {
  return {
    code: "too_many_cells",
    message: `The row has ${more} ${more === 1 ? "cell" : "cells"} more than there are columns.`,
    refuses: false,
  };
}

export function unknownKeys(keys: readonly string[]): RowFault {
  const named = keys.slice(0, 5).join(", ");
  return { code: "unknown_keys", message: `The row has values without a column: ${named}.`, refuses: false };
}

export function cellError(column: number, error: string): RowFault {
  return {
    code: "cell_error",
    message: `Cell ${column} holds the error ${error}, which is read as empty.`,
    refuses: false,
  };
}
