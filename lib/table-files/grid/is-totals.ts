const NAME =
  /^(grand |sub-?)?total(s|en|e)?( général| general)?$|^(gesamt(summe)?|summe|insgesamt|sum|suma|totaal|итого|合計|总计)$/i;
const NUMBER = /^[-+]?\p{Sc}?\s?\d[\d\s.,'’]*\s?(%|\p{Sc})?$/u;
/** No word for a total is longer. */
const LONGEST = 16;

/** A row that begins with a word for a total and goes on with numbers alone: a company may be called Total. */
export function isTotals(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => cell !== "");
  const name = cells[first];
  if (name === undefined || name.length > LONGEST + 1 || !NAME.test(name.replace(/\s*:$/, ""))) return false;
  const others = cells.slice(first + 1).filter((cell) => cell !== "");
  return others.length > 0 && others.every((cell) => NUMBER.test(cell));
}
