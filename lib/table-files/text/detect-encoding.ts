import { analyse } from "chardet";
import type { FirstBytes } from "@/lib/table-files/packed/first-bytes";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { lineEnd, unitOf } from "./line-cut";
import { MARKED, markLength } from "./text-blocks";

/** Of which so much must be zero that it is the half of a character, and at most so much of the other halves. */
const [ZERO_HALVES, OTHER_ZEROS] = [0.2, 0.02];
/** What `chardet` says that is worth more than what most such files are; it takes Latin texts for one another. */
const TRUSTED =
  /^(Shift_JIS|EUC-JP|EUC-KR|GB18030|Big5|ISO-2022-JP|windows-1251|windows-1253|windows-1255|windows-1256|KOI8-R|ISO-8859-(5|6|7|8))$/;
const CONFIDENCE = 30;
/** Against so many lines that are invalid stands one that is not: by chance hardly any is. */
const VALID_WORTH = 10;

/** The label of the encoding, as `TextDecoder` has it. */
export function detectEncoding({ bytes, isWhole }: FirstBytes, chosen?: string | null): string {
  if (chosen) return labelOf(chosen);
  const marked = MARKED.find((encoding) => markLength(bytes, encoding) > 0);
  return marked ?? wide(bytes) ?? (isUtf8(bytes, isWhole) ? "utf-8" : guessed(bytes));
}

function labelOf(chosen: string): string {
  try {
    return new TextDecoder(chosen).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `No encoding is called “${chosen}”. Choose another, such as UTF-8 or Windows-1252.`;
    throw new UnreadableFile("no_such_choice", message, { cause: error });
  }
}

function wide(bytes: Uint8Array): string | null {
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) zeros[0]++;
    if (bytes[at + 1] === 0) zeros[1]++;
  }
  const units = Math.floor(bytes.length / 2);
  const [even, odd] = [zeros[0] / units, zeros[1] / units];
  if (odd > ZERO_HALVES && even < OTHER_ZEROS) return "utf-16le";
  if (even > ZERO_HALVES && odd < OTHER_ZEROS) return "utf-16be";
  return null;
}

/** A few lines that are broken make no other encoding of a text that else is UTF-8. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let [invalid, valid] = [0, 0];
  for (let from = 0; from < bytes.length; ) {
    const to = lineEnd(bytes, from, unitOf("utf-8"));
    const line = bytes.subarray(from, to);
    from = to;
    if (!isAscii(line) && (isWhole || to < bytes.length)) {
      if (isDecodable(strict, line)) valid++;
      else invalid++;
    }
  }
  return invalid < 2 || valid * VALID_WORTH > invalid;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function isDecodable(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function guessed(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, 64 * 1024));
  const isTrusted = best !== undefined && best.confidence >= CONFIDENCE && TRUSTED.test(best.name);
  return isTrusted ? new TextDecoder(best.name).encoding : "windows-1252";
}
