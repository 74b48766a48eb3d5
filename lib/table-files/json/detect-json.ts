import { COLUMNS_MAX, JSON_SAMPLE_BYTES } from "@/lib/table-files/limits";
import type { FirstBytes } from "@/lib/table-files/packed/first-bytes";
import type { Source } from "@/lib/table-files/packed/source";
import type { Reading } from "@/lib/table-files/reading";
import { detectEncoding } from "@/lib/table-files/text/detect-encoding";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { flatCells, isNamed } from "./flat-cells";
import { jsonElements } from "./json-elements";
import { jsonValue } from "./json-value";

/** Objects need not have the same keys: the columns are those of all that are looked at, in the order of their first. */
export async function detectJson(
  format: "ndjson" | "json",
  { pieces }: Source,
  first: FirstBytes,
  chosen: Partial<Reading>,
): Promise<{ encoding: string; columns: string[] }> {
  const encoding = detectEncoding(first, chosen.encoding);
  const columns = new Map<string, boolean>();
  for await (const elements of jsonElements(format, upTo(pieces(), JSON_SAMPLE_BYTES), encoding)) {
    for (const { text } of elements) {
      const value = jsonValue(text);
      if (!isNamed(value)) continue;
      for (const [name, cell] of flatCells(value)) columns.set(name, columns.get(name) === true || cell !== "");
    }
    if (columns.size > COLUMNS_MAX) throw new UnreadableFile("too_many_columns", TOO_MANY);
  }
  if (columns.size === 0) throw new UnreadableFile("not_a_table", NO_OBJECTS);
  return { encoding, columns: besidesParents(columns) };
}

const TOO_MANY = `The objects have more than ${COLUMNS_MAX} different keys, which is as many columns as can be read. Leave out those that are not needed.`;
const NO_OBJECTS =
  "There are no objects with named values in the JSON. Save the table as an array of objects, or as one a line.";

/** What is null in one object may be nested in another: of the two, the nested are columns. */
function besidesParents(columns: ReadonlyMap<string, boolean>): string[] {
  const parents = new Set<string>();
  for (const name of columns.keys()) {
    for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) parents.add(name.slice(0, dot));
  }
  return [...columns].filter(([name, hasValue]) => hasValue || !parents.has(name)).map(([name]) => name);
}

async function* upTo(pieces: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    yield piece;
    length += piece.length;
    if (length >= max) return;
  }
}
