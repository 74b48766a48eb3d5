/** What a cell of a sheet holds; Excel calls a file with more in one damaged. */
export const CELL_MAX = 32_767;

/** What would be read as the escape of a character. */
const LIKE_AN_ESCAPE = /_(?=x[\da-f]{4})/gi;
/** What XML cannot hold, and a line end that it would change. */
const UNWRITABLE = /[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const toEscape = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text as a sheet's XML holds it, whatever its characters: what XML cannot hold is written as `_xHHHH_` (ECMA-376, ST_Xstring). */
export function sheetText(text: string): string {
  const fitting = text.length > CELL_MAX ? text.slice(0, CELL_MAX).replace(/[\ud800-\udbff]$/, "") : text;
  return fitting.replace(LIKE_AN_ESCAPE, toEscape).replace(UNWRITABLE, toEscape);
}
