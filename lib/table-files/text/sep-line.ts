import { DELIMITERS, type Delimiter } from "@/lib/table-files/reading";

const SEP = /^\s*"?sep=(.)"?\s*$/i;

/** Whether a row is the line by which Excel is told the delimiter, however that has cut it. */
export function isSepLine({ line, cells }: { line: number; cells: string[] }, delimiter: string | null): boolean {
  return line === 1 && cells.length <= 2 && SEP.test(cells.join(delimiter ?? ""));
}

/** Undefined where the text does not begin with such a line, null where it names what is no delimiter here. */
export function sepLineDelimiter(text: string): Delimiter | null | undefined {
  const sign = SEP.exec(text.slice(0, text.search(/[\r\n]|$/)))?.[1];
  return sign === undefined ? undefined : (DELIMITERS.find((delimiter) => delimiter === sign) ?? null);
}
