import type { IdKind } from "@/lib/contract/ids";
import { typeIdBytes, UUID_BYTES } from "./type-id-bytes";

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];
const [PLUS, DOT] = [0x2b, 0x2e];
const TIME_BYTES = 24;
const TIME_FORM = Buffer.from("0000-00-00T00:00:00.000Z");

/** The first cells of a record are uuids, of these kinds, and the last so many are times. */
export type CsvShape = { ids: readonly IdKind[]; times: number };

/** `2026-01-02 03:04:05.6+00` becomes `2026-01-02T03:04:05.600Z`. */
function timeBytes(chunk: Uint8Array, from: number, to: number, out: Buffer, at: number): void {
  for (let nth = 0; nth < TIME_BYTES; nth++) out[at + nth] = TIME_FORM[nth] ?? 0;
  for (let nth = 0; nth < 19; nth++) if (nth !== 10) out[at + nth] = chunk[from + nth] ?? 0;
  if (chunk[from + 19] !== DOT) return;
  for (let nth = 20; from + nth < to && chunk[from + nth] !== PLUS; nth++) out[at + nth] = chunk[from + nth] ?? 0;
}

/**
 * Makes PostgreSQL's CSV the API's as it streams by: uuids become TypeIDs, times ISO 8601, line ends CR LF. It counts the
 * records, whose cells may hold line ends of their own. What lies between ids and times is copied as a whole, since
 * looking at each byte takes longer than PostgreSQL takes to write it.
 */
export class CsvRewriter {
  rows = 0;
  private rest: Uint8Array = Buffer.alloc(0);

  constructor(private readonly shape: CsvShape) {}

  rewrite(part: Uint8Array): Buffer {
    const chunk =
      this.rest.length > 0 ? Buffer.concat([this.rest, part]) : Buffer.from(part.buffer, part.byteOffset, part.length);
    // Times may grow, by two bytes each, and line ends by one.
    const out = Buffer.allocUnsafe(2 * chunk.length);
    let start = 0;
    let end = 0;
    let quote = chunk.indexOf(QUOTE);
    let isQuoted = false;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) {
      for (; quote >= 0 && quote < at; quote = chunk.indexOf(QUOTE, quote + 1)) isQuoted = !isQuoted;
      if (isQuoted) continue;
      end = this.record(chunk, start, at, out, end);
      start = at + 1;
    }
    // A record that is cut is read again from its start.
    this.rest = Buffer.from(chunk.subarray(start));
    return out.subarray(0, end);
  }

  private record(chunk: Buffer, start: number, lineEnd: number, out: Buffer, end: number): number {
    const { ids, times } = this.shape;
    let from = start;
    let at = end;
    for (const kind of ids) {
      at = typeIdBytes(kind, chunk, from, out, at);
      out[at++] = COMMA;
      from += UUID_BYTES + 1;
    }
    let to = lineEnd;
    for (let nth = 0; nth < times; nth++) to = chunk.lastIndexOf(COMMA, to - 1);
    at += chunk.copy(out, at, from, to);
    for (let nth = 0; nth < times; nth++) {
      const next = nth === times - 1 ? lineEnd : chunk.indexOf(COMMA, to + 1);
      out[at++] = COMMA;
      timeBytes(chunk, to + 1, next, out, at);
      at += TIME_BYTES;
      to = next;
    }
    out[at++] = CR;
    out[at++] = LF;
    this.rows++;
    return at;
  }
}
