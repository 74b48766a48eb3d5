import { LINE_BYTES_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { lastLineEnd, lineEnd, type Unit, unitOf } from "./line-cut";
import type { TextBlock } from "./text-block";

const MARKS: Record<string, readonly number[]> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};

/** Encodings that a byte order mark tells. */
export const MARKED = Object.keys(MARKS);

/** How long the byte order mark is that begins these bytes. */
export function markLength(bytes: Uint8Array, encoding: string): number {
  const mark = MARKS[encoding];
  return mark?.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
}

/** Text of pieces of bytes, however they are cut, in blocks of whole lines. */
export async function* textBlocks(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<TextBlock> {
  const decode = blockDecoder(encoding);
  const unit = unitOf(encoding);
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  for await (const piece of pieces) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    if (isFirst && bytes.length >= 3) {
      bytes = bytes.subarray(markLength(bytes, encoding));
      isFirst = false;
    }
    const end = isFirst ? 0 : lastLineEnd(bytes, unit);
    if (end > 0) yield decode(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.length > LINE_BYTES_MAX) {
      throw new UnreadableFile(
        "line_too_long",
        `A line of the file is longer than ${LINE_BYTES_MAX / 1024 / 1024} MB. Save the table as CSV with a line for each row.`,
      );
    }
  }
  if (isFirst) rest = rest.subarray(markLength(rest, encoding));
  if (rest.length > 0) yield decode(rest);
}

/** Decodes a block as a whole, and only where that fails line by line. */
function blockDecoder(encoding: string): (bytes: Uint8Array) => TextBlock {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const unit = unitOf(encoding);
  // What such a line was meant to say is most often this.
  const lenient = new TextDecoder(unit.width === 1 ? "windows-1252" : encoding);
  return (bytes) => {
    const text = attempted(strict, bytes);
    return text === null ? byLine(bytes, unit, strict, lenient) : { text, undecodable: [] };
  };
}

function byLine(bytes: Uint8Array, unit: Unit, strict: TextDecoder, lenient: TextDecoder): TextBlock {
  const undecodable: number[] = [];
  let text = "";
  for (let from = 0; from < bytes.length; ) {
    const to = lineEnd(bytes, from, unit);
    const line = attempted(strict, bytes.subarray(from, to));
    if (line === null) undecodable.push(text.length);
    text += line ?? lenient.decode(bytes.subarray(from, to));
    from = to;
  }
  return { text, undecodable };
}

/** Null where the bytes are not of the encoding, of which the decoder says so by a TypeError. */
function attempted(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
