import type { NumberFormat } from "./number-format";

const DAY_MS = 86_400_000;
/** The days before the first, in the two ways in which workbooks count; 1900 has one day too many in the first, the 60th. */
const [BEFORE_1900, BEFORE_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const NO_DAY = 60;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;
/** As many digits as a workbook keeps. */
const DIGITS = 15;

/** A number as its reader sees it: no exponent, days by their dates, zeros before it where they are shown. */
export function numberText(raw: string, format: NumberFormat, is1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return raw;
  if (format?.kind === "date" && number >= 0 && number <= LAST_DAY) return dateText(number, is1904);
  if (format?.kind === "digits" && Number.isInteger(number) && number >= 0)
    return filled(String(number), format.pattern);
  if (/^-?\d+$/.test(raw)) return raw;
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(DIGITS)));
}

function dateText(days: number, is1904: boolean): string {
  const seconds = Math.round((days % 1) * 86_400);
  const day = Math.floor(days) + (!is1904 && days < NO_DAY ? 1 : 0);
  const at = (is1904 ? BEFORE_1904 : BEFORE_1900) + day * DAY_MS + seconds * 1000;
  const [date = "", time = ""] = new Date(at).toISOString().slice(0, 19).split("T");
  if (days < 1) return time;
  return seconds === 0 ? date : `${date}T${time}`;
}

/** From the right, as `02108-0001` is filled from 21080001 for `00000-0000`. */
function filled(digits: string, pattern: string): string {
  let left = digits;
  let text = "";
  for (let at = pattern.length - 1; at >= 0; at--) {
    if (pattern[at] !== "0") {
      text = pattern[at] + text;
      continue;
    }
    text = (left.at(-1) ?? "0") + text;
    left = left.slice(0, -1);
  }
  return left + text;
}
