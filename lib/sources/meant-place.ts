import { isCalledSo, LARGE_CITY, type PlaceRow } from "@/db/queries/suggest-places";

/** So many times the people, or the companies, of any other: nobody asks which is meant. */
const BY_FAR = 10;

const isSame = (a: PlaceRow, b: PlaceRow) => a.kind === b.kind && a.code === b.code && a.name === b.name;

function outweighs(one: PlaceRow, other: PlaceRow): boolean {
  if (one.kind === "city" && other.kind === "city") return one.population >= BY_FAR * other.population;
  if (one.kind === "city") return one.population >= LARGE_CITY && !other.companies;
  if (other.kind === "city") return one.kind === "country" || other.population < LARGE_CITY;
  return (one.companies ?? 0) >= BY_FAR * Math.max(1, other.companies ?? 0);
}

/** Those that are called so, as likely as the first: what criteria cannot tell apart once. */
export function calledSo(found: readonly PlaceRow[]): PlaceRow[] {
  const [first] = found;
  if (!first || !isCalledSo(first)) return [];
  return once(found.filter(({ rank }) => rank === first.rank));
}

export function once(found: readonly PlaceRow[]): PlaceRow[] {
  return found.filter((row, at) => found.findIndex((other) => isSame(row, other)) === at);
}

/**
 * The one place that a name means without a doubt: it alone is called so, or it is ten times as large as every other. A
 * country goes before cities, a state before cities of fewer than 100,000 people, and a larger city before a region of its
 * name without companies. So "Paris" is in France and "DE" Germany, while "Springfield", "Georgia", "CA" and "New York", a city and a
 * state, are for people to decide.
 */
export function meantPlace(called: readonly PlaceRow[]): PlaceRow | undefined {
  const [first, ...others] = called;
  return first && others.every((other) => outweighs(first, other)) ? first : undefined;
}
