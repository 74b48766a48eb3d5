import { SHARED_STRINGS_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { runText } from "./run-text";
import { xmlElements } from "./xml-elements";

const BLOCK = 1024;

/** The texts that a workbook keeps beside its sheets, many in one string each: an own object for each would cost more than itself. */
export class SharedStrings {
  private readonly blocks: { text: string; ends: Uint32Array }[] = [];
  private open: string[] = [];
  private characters = 0;

  add(text: string): void {
    this.characters += text.length;
    if (this.characters > SHARED_STRINGS_MAX) {
      throw new UnreadableFile(
        "too_large",
        `The workbook holds more than ${SHARED_STRINGS_MAX / 1024 / 1024} million characters. Save the sheet as CSV, and upload that.`,
      );
    }
    this.open.push(text);
    if (this.open.length < BLOCK) return;
    let end = 0;
    const ends = Uint32Array.from(this.open, (one) => (end += one.length));
    // By way of bytes the text holds on to nothing that it was cut from.
    this.blocks.push({ text: Buffer.from(this.open.join(""), "utf16le").toString("utf16le"), ends });
    this.open = [];
  }

  get count(): number {
    return this.blocks.length * BLOCK + this.open.length;
  }

  at(index: number): string {
    const block = this.blocks[Math.floor(index / BLOCK)];
    const place = index % BLOCK;
    if (!block) return this.open[index - this.blocks.length * BLOCK] ?? "";
    return block.text.slice(place === 0 ? 0 : block.ends[place - 1], block.ends[place]);
  }
}

/** Those up to an index. */
export async function sharedStrings(pieces: AsyncIterable<Uint8Array> | null, last: number): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (!pieces || last < 0) return strings;
  for await (const items of xmlElements(pieces, "si")) {
    for (const { inner } of items) strings.add(runText(inner));
    if (strings.count > last) break;
  }
  return strings;
}
