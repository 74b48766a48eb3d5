import { textBlocks } from "@/lib/table-files/text/text-blocks";
import type { JsonElement } from "./json-element";

const LINE_END = /\r\n|\r|\n/;

/** The lines of a file of which each is an element. */
export async function* jsonLines(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<JsonElement[]> {
  let line = 1;
  for await (const { text, undecodable } of textBlocks(pieces, encoding)) {
    const lines = text.split(LINE_END);
    const broken = new Set(undecodable);
    let at = 0;
    const elements: JsonElement[] = [];
    for (const [index, one] of lines.entries()) {
      // Blocks end with a line, behind which the split finds another.
      if (index === lines.length - 1 && one === "") break;
      elements.push({ line: line++, text: one, isUndecodable: broken.has(at) });
      at += one.length;
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    yield elements;
  }
}
