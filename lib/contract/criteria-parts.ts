import type { Criteria, CriteriaPatch } from "./criteria";

/** What people change of the criteria, each by itself; together they are the whole of them. */
export const CRITERIA_PARTS = [
  "categories",
  "places",
  "keywords.include",
  "keywords.exclude",
  "require",
  "sources",
  "exclude.existing_leads",
  "exclude.domains",
  "limit",
  "minutes",
  "score.website",
  "score.phone",
  "score.email",
  "score.category",
  "score.place",
] as const;
export type CriteriaPart = (typeof CRITERIA_PARTS)[number];

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The value of a part; undefined where the criteria are older than it. */
export function readPart(criteria: object, part: CriteriaPart): unknown {
  const [at = "", below] = part.split(".");
  const value: unknown = Reflect.get(criteria, at);
  if (below === undefined) return value;
  return isObject(value) ? value[below] : undefined;
}

/** The cast holds while each value is one that was read of the same part of other criteria. */
export function withParts(criteria: Criteria, values: ReadonlyMap<CriteriaPart, unknown>): Criteria {
  const result: Json = { ...criteria };
  for (const [part, value] of values) {
    const [at = "", below] = part.split(".");
    result[at] = below === undefined ? value : { ...(isObject(result[at]) ? result[at] : {}), [below]: value };
  }
  return result as Criteria;
}

export function isSamePart(one: object, other: object, part: CriteriaPart): boolean {
  return JSON.stringify(readPart(one, part)) === JSON.stringify(readPart(other, part));
}

/** The parts in which two criteria differ. */
export function changedParts(one: object, other: object): CriteriaPart[] {
  return CRITERIA_PARTS.filter((part) => !isSamePart(one, other, part));
}

/** A merge patch that sets these parts as the criteria have them. */
export function patchOfParts(criteria: Criteria, parts: readonly CriteriaPart[]): CriteriaPatch {
  const patch: Json = {};
  for (const part of parts) {
    const [at = "", below] = part.split(".");
    const value = readPart(criteria, part);
    patch[at] = below === undefined ? value : { ...(isObject(patch[at]) ? patch[at] : {}), [below]: value };
  }
  return patch as CriteriaPatch;
}

/** The parts that a merge patch speaks of. */
export function partsOfPatch(patch: CriteriaPatch | null | undefined): CriteriaPart[] {
  if (patch === undefined) return [];
  if (patch === null) return [...CRITERIA_PARTS];
  return CRITERIA_PARTS.filter((part) => {
    const [at = "", below] = part.split(".");
    const value: unknown = Reflect.get(patch, at);
    if (value === undefined) return false;
    return below === undefined || value === null || (isObject(value) && value[below] !== undefined);
  });
}
