import type { Criteria } from "./criteria";
import { CRITERIA_PARTS, type CriteriaPart, isSamePart, readPart, withParts } from "./criteria-parts";
import { CRITERIA_LISTS_MAX } from "./criteria-terms";

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
type Places = Partial<Criteria["places"]>;

/** Each item as text; of places with its kind. */
function itemsOf(part: CriteriaPart, value: unknown): string[] {
  if (part !== "places") return ((value ?? []) as unknown[]).map((item) => JSON.stringify(item));
  const places = (value ?? {}) as Places;
  return KINDS.flatMap((kind) => (places[kind] ?? []).map((item) => JSON.stringify([kind, item])));
}

function toValue(part: CriteriaPart, items: readonly string[]): unknown {
  const values = items.map((item): unknown => JSON.parse(item));
  if (part !== "places") return values;
  const places = values as [kind: string, place: unknown][];
  return Object.fromEntries(
    KINDS.map((kind) => [kind, places.filter(([of]) => of === kind).map(([, place]) => place)]),
  );
}

function isTooLong(part: CriteriaPart, items: readonly string[]): boolean {
  if (part !== "places") return isOver(items.length, part);
  return KINDS.some((kind) => isOver(items.filter((item) => item.startsWith(`["${kind}"`)).length, `places.${kind}`));
}

/** What they have of a part, less what we took away, and what we added; undefined where nobody meant that, or it is no list. */
export function joinPart(part: CriteriaPart, base: unknown, ours: unknown, theirs: unknown): unknown {
  if (!LISTS.includes(part)) return undefined;
  const [was, mine, now] = [itemsOf(part, base), itemsOf(part, ours), itemsOf(part, theirs)];
  const [inBase, inOurs, inTheirs] = [new Set(was), new Set(mine), new Set(now)];
  const joined = [
    ...now.filter((item) => !inBase.has(item) || inOurs.has(item)),
    ...mine.filter((item) => !inBase.has(item) && !inTheirs.has(item)),
  ];
  const isEmptied = joined.length === 0 && mine.length > 0 && now.length > 0 && EMPTY_IS_ANY.includes(part);
  return isEmptied || isTooLong(part, joined) ? undefined : toValue(part, joined);
}

/** What `base` was before they changed it, where `sent` may have arrived and may not. */
export function arrivedPart(part: CriteriaPart, base: unknown, sent: unknown, theirs: unknown): unknown {
  if (!LISTS.includes(part)) return JSON.stringify(sent) === JSON.stringify(theirs) ? sent : base;
  const [was, mine, now] = [itemsOf(part, base), itemsOf(part, sent), itemsOf(part, theirs)];
  const [inBase, inSent, inTheirs] = [new Set(was), new Set(mine), new Set(now)];
  const items = [...new Set([...was, ...mine])];
  return toValue(
    part,
    items.filter((item) => (inTheirs.has(item) === inSent.has(item) ? inSent : inBase).has(item)),
  );
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
    const joined = joinPart(part, readPart(base, part), readPart(ours, part), readPart(theirs, part));
    if (joined === undefined) conflicts.push(part);
    else values.set(part, joined);
  }
  return { criteria: withParts(ours, values), conflicts };
}
