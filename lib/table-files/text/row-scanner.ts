import { CELL_LINES_MAX, CELL_MAX } from "@/lib/table-files/limits";
import type { TextBlock } from "./text-block";

const [LF, CR, QUOTE, SPACE, TAB] = [0x0a, 0x0d, 0x22, 0x20, 0x09];

/** A row as it stands in the file, its cells neither trimmed nor counted; `line` is where it begins. */
export type ScannedRow = { line: number; cells: string[]; isUnclosed: boolean; isUndecodable: boolean };

/** How far a row or a cell goes; `unfinished` where more text is needed to tell, `unclosed` where a quote is not meant as one. */
type Scan = "scanned" | "unfinished" | "unclosed";

/**
 * Makes rows of delimited text, however it is cut: quotes doubled, line ends in quotes, CR LF, LF and CR mixed. A quote that is
 * not closed costs its own line, from behind which the text is read again, and never the rest of the file.
 */
export class RowScanner {
  private text = "";
  private at = 0;
  private line = 1;
  private undecodable: number[] = [];
  /** How many of these places belong to rows that are given. */
  private spent = 0;
  private cells: string[] = [];
  /** Where the cell begins whose quote is not closed. */
  private opened = 0;
  private readonly delimiter: number;

  constructor(delimiter: string | null) {
    this.delimiter = delimiter === null ? -1 : delimiter.charCodeAt(0);
  }

  /** The rows that are whole by now; with `isLast` what is left is one too. */
  push({ text, undecodable }: TextBlock, isLast: boolean): ScannedRow[] {
    const before = this.text.length - this.at;
    this.undecodable = [
      ...this.undecodable.slice(this.spent).map((place) => place - this.at),
      ...undecodable.map((place) => place + before),
    ];
    this.spent = 0;
    this.text = before > 0 ? this.text.slice(this.at) + text : text;
    this.at = 0;
    const rows: ScannedRow[] = [];
    while (this.at < this.text.length) {
      const row = this.row(isLast);
      if (!row) break;
      rows.push(row);
    }
    return rows;
  }

  private row(isLast: boolean): ScannedRow | null {
    const { line, at: from } = this;
    this.cells = [];
    const scan = this.scan(isLast);
    if (scan === "unfinished") {
      this.at = from;
      return null;
    }
    if (scan === "unclosed") this.takeLine();
    this.line += linesIn(this.text, from, this.at);
    const isUndecodable = this.spendUndecodable();
    return { line, cells: this.cells, isUnclosed: scan === "unclosed", isUndecodable };
  }

  /** Places behind which a row has ended belong to it or to one before it. */
  private spendUndecodable(): boolean {
    const before = this.spent;
    while ((this.undecodable[this.spent] ?? Number.POSITIVE_INFINITY) < this.at) this.spent++;
    return this.spent > before;
  }

  private scan(isLast: boolean): Scan {
    const { text, delimiter } = this;
    for (;;) {
      const start = this.at;
      let open = start;
      while (text.charCodeAt(open) === SPACE) open++;
      if (text.charCodeAt(open) === QUOTE) {
        const scan = this.quoted(start, open, isLast);
        if (scan !== "scanned") return scan;
      } else {
        this.at = this.plainEnd(start);
        this.cells.push(text.slice(start, this.at));
      }
      if (this.at >= text.length) return isLast ? "scanned" : "unfinished";
      const end = text.charCodeAt(this.at++);
      if (end === delimiter) continue;
      if (end !== CR) return "scanned";
      if (this.at >= text.length) return isLast ? "scanned" : "unfinished";
      if (text.charCodeAt(this.at) === LF) this.at++;
      return "scanned";
    }
  }

  private plainEnd(from: number): number {
    const { text, delimiter } = this;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) break;
    }
    return at;
  }

  private quoted(start: number, open: number, isLast: boolean): Scan {
    const { text } = this;
    this.opened = start;
    let close = text.indexOf('"', open + 1);
    let isDoubled = false;
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      isDoubled = true;
      close = text.indexOf('"', close + 2);
    }
    // The last quote of what is known may be the first of two.
    const isOpen = close < 0 || (close === text.length - 1 && !isLast);
    if (isTooLong(text, open + 1, isOpen ? text.length : close)) return "unclosed";
    if (isOpen) return isLast ? "unclosed" : "unfinished";
    const inner = text.slice(open + 1, close);
    const end = this.closedEnd(close + 1);
    if (end >= text.length && !isLast) return "unfinished";
    if (this.plainEnd(end) === end) {
      this.at = end;
      this.cells.push(isDoubled ? inner.replaceAll('""', '"') : inner);
      return "scanned";
    }
    if (/[\r\n]/.test(inner)) return "unclosed";
    // As in `"Best" Shop`, where quotes are a part of the text.
    this.at = this.plainEnd(end);
    this.cells.push(text.slice(start, this.at));
    return "scanned";
  }

  /** Behind the spaces that may follow a quote that closes. */
  private closedEnd(from: number): number {
    let at = from;
    for (let code = this.text.charCodeAt(at); code === SPACE || (code === TAB && code !== this.delimiter); ) {
      code = this.text.charCodeAt(++at);
    }
    return at;
  }

  /** What stands in the line of a quote that is not closed, as if it were none. */
  private takeLine(): void {
    this.at = this.opened;
    for (;;) {
      const end = this.plainEnd(this.at);
      this.cells.push(this.text.slice(this.at, end));
      this.at = end;
      if (end >= this.text.length) return;
      const code = this.text.charCodeAt(this.at++);
      if (code === this.delimiter) continue;
      if (code === CR && this.text.charCodeAt(this.at) === LF) this.at++;
      return;
    }
  }
}

function isTooLong(text: string, from: number, to: number): boolean {
  return to - from > CELL_MAX || (to - from > CELL_LINES_MAX && linesIn(text, from, to) > CELL_LINES_MAX);
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}
