import type { Candidate } from "./candidates";
import type { Column } from "./column-guess";
import { guessByValues } from "./guess-by-values";
import { shareOf } from "./value-kinds";

const NUMBERED =
  /^(?:(?:column|spalte|colonne|columna|colonna|kolom|kolumna|coluna|field|unnamed:?|col|f|_c)?[\s_:]*\d*|[a-z]{1,2})$/i;

/** Whether a column's header is none that anybody gave it. */
export function isUnnamed(header: string): boolean {
  return NUMBERED.test(header.trim());
}

/** Where there are no headers, the first column of words is most likely the name, and one of few words beside a state the city. */
export function guessUnnamed(columns: readonly Column[], said: readonly Candidate[]): Candidate[] {
  const texts = columns.filter(
    ({ column, values }) =>
      isUnnamed(column) &&
      values.length > 0 &&
      shareOf(values, "words") >= 0.8 &&
      guessByValues(values, false) === null,
  );
  const [name] = said.some(({ field }) => field === "name") ? [] : texts;
  if (!name) return [];
  const tier = "values" as const;
  return [{ column: name, field: "name", tier, preference: 0, share: 0.8, why: "It is the first column of words." }];
}
