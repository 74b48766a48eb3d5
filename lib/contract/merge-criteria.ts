import { CRITERIA_LISTS_MAX, type Criteria } from "./criteria";
import { CRITERIA_PARTS, type CriteriaPart, isSamePart, readPart, withParts } from "./criteria-parts";

/** Parts that are lists of items which come and go by themselves. Sources are not: all of them are written as none. */
const LISTS: readonly CriteriaPart[] = [
  "categories",
  "places",
  "keywords.include",
  "keywords.exclude",
  "require",
  "exclude.domains",
];

/** Of these an empty list means "any": it must not come of two people who each took something away. */
const EMPTY_IS_ANY: readonly CriteriaPart[] = ["categories", "places", "keywords.include"];

const MOST: Readonly<Record<string, number>> = CRITERIA_LISTS_MAX;
const isOver = (count: number, list: string) => count > (MOST[list] ?? Number.POSITIVE_INFINITY);

const KINDS = ["countries", "regions", "cities"] as const;

/** Each item as text; of places with its kind. */
function itemsOf(criteria: Criteria, part: CriteriaPart): string[] {
  if (part !== "places") return ((readPart(criteria, part) ?? []) as unknown[]).map((item) => JSON.stringify(item));
  return KINDS.flatMap((kind) => criteria.places[kind].map((item) => JSON.stringify([kind, item])));
}

function toValue(items: readonly string[], part: CriteriaPart): unknown {
  const values = items.map((item): unknown => JSON.parse(item));
  if (part !== "places") return values;
  const places = values as [kind: string, place: unknown][];
  return Object.fromEntries(
    KINDS.map((kind) => [kind, places.filter(([of]) => of === kind).map(([, place]) => place)]),
  );
}

function isTooLong(items: readonly string[], part: CriteriaPart): boolean {
  if (part !== "places") return isOver(items.length, part);
  return KINDS.some((kind) => isOver(items.filter((item) => item.startsWith(`["${kind}"`)).length, `places.${kind}`));
}

/** What they have, less what we took away, and what we added; undefined where that is not what anybody meant. */
function mergedList(
  [base, ours, theirs]: readonly [Criteria, Criteria, Criteria],
  part: CriteriaPart,
): unknown | undefined {
  const [was, mine, now] = [itemsOf(base, part), itemsOf(ours, part), itemsOf(theirs, part)];
  const [inBase, inOurs, inTheirs] = [new Set(was), new Set(mine), new Set(now)];
  const merged = [
    ...now.filter((item) => !inBase.has(item) || inOurs.has(item)),
    ...mine.filter((item) => !inBase.has(item) && !inTheirs.has(item)),
  ];
  const isEmptied = merged.length === 0 && mine.length > 0 && now.length > 0 && EMPTY_IS_ANY.includes(part);
  return isEmptied || isTooLong(merged, part) ? undefined : toValue(merged, part);
}

export type Merged = {
  criteria: Criteria;
  /** Where both have changed the same thing; the criteria have ours there. */
  conflicts: CriteriaPart[];
};

/** A three-way merge, part by part: what only one side has changed since `base` is that side's. */
export function mergeCriteria(base: Criteria, ours: Criteria, theirs: Criteria): Merged {
  const values = new Map<CriteriaPart, unknown>();
  const conflicts: CriteriaPart[] = [];
  for (const part of CRITERIA_PARTS) {
    if (isSamePart(base, theirs, part) || isSamePart(ours, theirs, part)) continue;
    if (isSamePart(base, ours, part)) {
      values.set(part, readPart(theirs, part));
      continue;
    }
    const merged = LISTS.includes(part) ? mergedList([base, ours, theirs], part) : undefined;
    if (merged === undefined) conflicts.push(part);
    else values.set(part, merged);
  }
  return { criteria: withParts(ours, values), conflicts };
}
