import { LINE_BYTES_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import type { JsonElement } from "./json-element";

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The elements of one array, counted as lines, whether each is JSON or not. */
export async function* jsonArray(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<JsonElement[]> {
  const decoder = new TextDecoder(encoding);
  const splitter = new ArraySplitter();
  for await (const piece of pieces) yield splitter.push(decoder.decode(piece, { stream: true }));
  yield splitter.push(decoder.decode());
  yield splitter.end();
}

class ArraySplitter {
  private text = "";
  /** Where the element begins, and how far it has been looked through. */
  private from = 0;
  private at = 0;
  private line = 1;
  private depth = 0;
  private isInString = false;
  private isOver = false;

  push(text: string): JsonElement[] {
    if (this.isOver) return [];
    this.text = this.text.slice(this.from) + text;
    this.at -= this.from;
    this.from = 0;
    if (this.text.length > LINE_BYTES_MAX + text.length) {
      throw new UnreadableFile(
        "line_too_long",
        `Element ${this.line} of the JSON array is longer than ${LINE_BYTES_MAX / 1024 / 1024} MB, or never ends. Save the table as CSV, or mend it.`,
      );
    }
    const elements: JsonElement[] = [];
    while (!this.isOver && this.at < this.text.length) {
      if (this.isInString) this.passString();
      else this.pass(elements);
    }
    return elements;
  }

  /** What is left where the array does not end. */
  end(): JsonElement[] {
    return this.isOver ? [] : this.taken(this.text.length, true);
  }

  private passString(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.isInString = false;
        this.at++;
        return;
      }
      // What is escaped is passed too, were it the first of the next text.
      if (code === BACKSLASH) this.at++;
    }
  }

  private pass(elements: JsonElement[]): void {
    const at = this.at++;
    const code = this.text.charCodeAt(at);
    if (code === QUOTE) this.isInString = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (this.depth++ === 0) this.from = this.at;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (--this.depth > 0) return;
      this.isOver = true;
      elements.push(...this.taken(at, true));
    } else if (code === COMMA && this.depth === 1) {
      elements.push(...this.taken(at, false));
      this.from = this.at;
    }
  }

  private taken(to: number, isLast: boolean): JsonElement[] {
    const text = this.text.slice(this.from, to);
    if (isLast && text.trim() === "") return [];
    return [{ line: this.line++, text, isUndecodable: text.includes("\ufffd") }];
  }
}
