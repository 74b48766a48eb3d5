import { jsonArray } from "./json-array";
import type { JsonElement } from "./json-element";
import { jsonLines } from "./json-lines";

export function jsonElements(
  format: "ndjson" | "json",
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<JsonElement[]> {
  return format === "json" ? jsonArray(pieces, encoding) : jsonLines(pieces, encoding);
}
