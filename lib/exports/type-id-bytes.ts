import { ID_PREFIXES, type IdKind } from "@/lib/contract/ids";

export const UUID_BYTES = 36;
const DIGITS = Buffer.from("0123456789abcdefghjkmnpqrstvwxyz");
const DASH = 0x2d;

const prefixes = new Map(Object.entries(ID_PREFIXES).map(([kind, prefix]) => [kind, Buffer.from(`${prefix}_`)]));

/** Writes the TypeID of the uuid in `text`, byte by byte since there are millions; answers where it ends. */
export function typeIdBytes(kind: IdKind, text: Uint8Array, from: number, out: Buffer, at: number): number {
  let end = at;
  for (const code of prefixes.get(kind) ?? []) out[end++] = code;
  let bits = 0;
  // 128 bits in 26 digits of five: the first digit begins with two zeros.
  let held = 2;
  for (let nth = 0; nth < UUID_BYTES; nth++) {
    const code = text[from + nth] ?? 0;
    if (code === DASH) continue;
    bits = (bits << 4) | (code > 0x39 ? code - 0x57 : code - 0x30);
    held += 4;
    if (held >= 5) {
      held -= 5;
      out[end++] = DIGITS[(bits >> held) & 31] ?? 0;
      bits &= (1 << held) - 1;
    }
  }
  return end;
}
