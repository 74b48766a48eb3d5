import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { type Candidate, chooseCandidates } from "./candidates";
import { checkReading } from "./check-reading";
import type { Column, ColumnGuess } from "./column-guess";
import type { ColumnUse } from "./company-field";
import { columnsOf, knownExport } from "./exports/known-exports";
import { guessByValues, latitudeOf } from "./guess-by-values";
import { guessUnnamed, isUnnamed } from "./guess-unnamed";
import { headerKey } from "./header-key";
import { type ListKind, readHeader } from "./header-reading";
import { PERSON_MARKS } from "./left-out-headers";
import { readColumns } from "./read-columns";
import { settleAddress } from "./settle-address";

const CONFIDENCE = { known: 0.98, plain: 0.9, part: 0.8, values: 0.6 } as const;

export type { ColumnGuess } from "./column-guess";

/** What each column of a list most likely holds: by whose export it is, by its header, then by its values. */
export function guessColumns(
  columns: string[],
  sample: string[][],
): { known: { key: string; name: string } | null; columns: ColumnGuess[] } {
  const read = readColumns(columns, sample);
  const known = knownExport(columns);
  const list: ListKind = {
    known: known && columnsOf(known),
    knownName: known?.name ?? "",
    isOfPeople: columns.some((column) => PERSON_MARKS.has(headerKey(column))),
  };
  const uses = new Map<Column, ColumnUse & { confidence: number; why: string }>();
  const candidates: Candidate[] = [];
  const unknown: Column[] = [];
  for (const column of read) {
    const reading = checkReading(readHeader(column.column, list), column.column, column.values);
    if (reading.use === "unknown") unknown.push(column);
    else if (reading.use === "field") {
      const why =
        reading.tier === "known" ? `It is a column of ${list.knownName}.` : `Its header says ${called(reading.field)}.`;
      candidates.push({ ...reading, column, share: 1, why });
    } else uses.set(column, { ...reading, confidence: reading.use === "own" ? 0.6 : 0.9 });
  }
  const settled = settleAddress(candidates);
  const hasDegrees = settled.some(({ field }) => field === "latitude");
  const { chosen, beaten } = chooseCandidates([
    ...settled,
    ...valueCandidates(unknown).filter(({ field }) => field !== "coordinates" || !hasDegrees),
    ...guessUnnamed(unknown, settled),
  ]);
  for (const one of chosen) {
    const { field, tier, share, why } = one;
    uses.set(one.column, { use: "field", field, confidence: CONFIDENCE[tier] * share, why });
  }
  for (const { one, by } of beaten) {
    const reason = by.column.filled > one.column.filled + 0.1 ? "is fuller" : "says it better";
    uses.set(one.column, {
      use: "own",
      confidence: 0.5,
      why: `“${by.column.column}” ${reason}, so this stays a field of the list's own.`,
    });
  }
  return {
    known: known && { key: known.key, name: known.name },
    columns: read.map((column) => {
      const { values: _, ...shown } = column;
      const use = uses.get(column) ?? {
        use: "own" as const,
        confidence: 0.3,
        why: "It is kept as a field of the list's own.",
      };
      return { ...shown, ...use };
    }),
  };
}

function called(field: CompanyColumnField): string {
  return field === "x" ? "X" : field.replaceAll("_", " ");
}

/** Columns whose header says nothing that is known, by what their values are. */
function valueCandidates(columns: readonly Column[]): Candidate[] {
  const degrees: Column[] = [];
  const found = columns.flatMap((column): Candidate[] => {
    const guess = guessByValues(column.values, !isUnnamed(column.column));
    if (guess === "degrees") degrees.push(column);
    if (guess === null || guess === "degrees") return [];
    const why = `${Math.round(guess.share * 100)} % of its values are ${guess.called}.`;
    return [{ column, field: guess.field, tier: "values", preference: 0, share: guess.share, why }];
  });
  const [first, second, ...more] = degrees.filter(({ column }) => isUnnamed(column));
  if (!first || !second || more.length > 0) return found;
  const latitude = latitudeOf(first.values, second.values);
  if (!latitude) return found;
  const at = (column: Column, field: CompanyColumnField): Candidate => ({
    column,
    field,
    tier: "values",
    preference: 0,
    share: 0.9,
    why: "Its values are degrees.",
  });
  return [
    ...found,
    at(first, latitude === "first" ? "latitude" : "longitude"),
    at(second, latitude === "first" ? "longitude" : "latitude"),
  ];
}
