import { LARGE_CITY, type PlaceRow } from "@/db/queries/suggest-places";
import { PLACE_PARTS_MAX } from "@/lib/contract/place-lines";

/** What a text is called so, the likeliest first; none where nothing is. */
export type Called = (text: string) => readonly PlaceRow[];

export const joined = (parts: readonly string[]) => parts.join(", ");

/** Every text that may be one place of these, which stand side by side. */
export function spansOf(parts: readonly string[]): string[] {
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(PLACE_PARTS_MAX, parts.length - from) }, (_, more) =>
      joined(parts.slice(from, from + more + 1)),
    ),
  );
}

/** How many parts from there on are one place that there is, as many as can be; 0 where none is. */
function lengthAt(parts: readonly string[], from: number, called: Called): number {
  for (let length = Math.min(PLACE_PARTS_MAX, parts.length - from); length > 0; length--) {
    if (called(joined(parts.slice(from, from + length))).length > 0) return length;
  }
  return 0;
}

const isArea = (rows: readonly PlaceRow[]) => rows[0] !== undefined && rows[0].kind !== "city";
/** What a name before it can lie in, and is no city that people mean by that name. */
const holds = (rows: readonly PlaceRow[]) =>
  isArea(rows) && !rows.some(({ kind, population }) => kind === "city" && population >= LARGE_CITY);

/**
 * Cuts what stands between commas into places. Where that is not certain it stays together, and is for people to mend: who
 * writes "Austinn, Texas" does not mean all of Texas, and who writes "Paris, Texs" not the one in France.
 */
export function partPlaces(parts: readonly string[], called: Called): string[] {
  const places: string[] = [];
  let hasSingles = false;
  for (let from = 0; from < parts.length; ) {
    let length = lengthAt(parts, from, called);
    if (length < 2) {
      const next = lengthAt(parts, from + 1, called);
      const held = joined(parts.slice(from + 1, from + 1 + next));
      const isHeld =
        from + 1 < parts.length && !isArea(called(parts[from] ?? "")) && (next === 0 || holds(called(held)));
      length = isHeld ? 1 + Math.max(1, next) : 1;
      hasSingles ||= !isHeld;
    }
    places.push(joined(parts.slice(from, from + length)));
    from += length;
  }
  // "Texas, Delaware, Ohio": there is a Delaware in Ohio, and it is not meant.
  const areAreas = hasSingles && parts.every((part) => isArea(called(part)));
  return areAreas ? [...parts] : places;
}
