import type { Candidate } from "./candidates";

const TAKEN_APART = 0.5;

/**
 * Beside a column for the city, "Address" is the street; a whole address beside its parts is not read, nor one coordinate
 * without the other.
 */
export function settleAddress(candidates: readonly Candidate[]): Candidate[] {
  const has = (field: Candidate["field"]) =>
    candidates.some(
      (one) => one.field === field && one.column.filled >= TAKEN_APART * (one.column.values.length > 0 ? 1 : 0),
    );
  const isWhole = (one: Candidate) => one.column.values.some((value) => value.startsWith("{") || value.startsWith("["));
  const hasStreet = has("street");
  return candidates.flatMap((one): Candidate[] => {
    if (one.field === "address" && has("city") && !isWhole(one) && one.tier !== "known") {
      return hasStreet ? [] : [{ ...one, field: "street", preference: one.preference + 100 }];
    }
    if (one.field === "address" && hasStreet && has("city")) return [];
    if (one.field === "latitude" && !has("longitude")) return [];
    if (one.field === "longitude" && !has("latitude")) return [];
    if (one.field === "coordinates" && has("latitude") && has("longitude")) return [];
    return [one];
  });
}
