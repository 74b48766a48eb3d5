import { seen } from "./seen";

/** Of a pasted list: its characters, and the places it may name. */
export const PLACES_TEXT_MAX = 20_000;
export const PLACE_LINES_MAX = 500;
/** Of a line that may mean several. */
export const PLACE_CANDIDATES_MAX = 5;
/** Of one place: its name, what it lies in, and what that lies in. */
export const PLACE_PARTS_MAX = 3;

/** What stands between two lines, or two semicolons, cut at commas and tabs. */
export type PlaceLine = { line: number; parts: string[] };

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const ENDS = /[;；؛]/;
const COMMAS = /[,，、،\t]/;

/** Whether a comma parts two places or a city from its state is the directory's to say: "Texas, Ohio" and "Austin, Ohio" look alike. */
export function placeLines(text: string): PlaceLine[] {
  return text.split(LINE_ENDS).flatMap((written, at) =>
    written
      .split(ENDS)
      .map((piece) => ({ line: at + 1, parts: piece.split(COMMAS).map(seen).filter(Boolean) }))
      .filter(({ parts }) => parts.length > 0),
  );
}

/** Whether it names several places: `unsure` where commas alone say so. */
export function isPlaceList(text: string): boolean | "unsure" {
  const [first, ...rest] = placeLines(text);
  if (rest.length > 0) return true;
  if (!first || first.parts.length === 1) return false;
  return text.trim().includes("\t") || "unsure";
}
