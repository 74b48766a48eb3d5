const [LF, CR] = [0x0a, 0x0d];

/** How many bytes a unit of an encoding has, and in which of them its lower half is. */
export type Unit = { width: 1 | 2; low: 0 | 1 };

export function unitOf(encoding: string): Unit {
  if (encoding === "utf-16le") return { width: 2, low: 0 };
  if (encoding === "utf-16be") return { width: 2, low: 1 };
  return { width: 1, low: 0 };
}

function isUnit(bytes: Uint8Array, at: number, { width, low }: Unit, code: number): boolean {
  return width === 1 ? bytes[at] === code : bytes[at + low] === code && bytes[at + 1 - low] === 0;
}

/** Where the first line from there on ends, behind its CR LF, LF or CR; the end of the bytes where none does. */
export function lineEnd(bytes: Uint8Array, from: number, unit: Unit): number {
  for (let at = from; at + unit.width <= bytes.length; at += unit.width) {
    if (isUnit(bytes, at, unit, LF)) return at + unit.width;
    if (isUnit(bytes, at, unit, CR)) return at + unit.width * (isUnit(bytes, at + unit.width, unit, LF) ? 2 : 1);
  }
  return bytes.length;
}

/** Where the last whole line ends, 0 where none does. A CR that is the last of the bytes may be half of a CR LF. */
export function lastLineEnd(bytes: Uint8Array, unit: Unit): number {
  const { width } = unit;
  const last = Math.floor(bytes.length / width) * width - width;
  for (let at = last; at >= 0; at -= width) {
    if (isUnit(bytes, at, unit, LF) || (at < last && isUnit(bytes, at, unit, CR))) return at + width;
  }
  return 0;
}
