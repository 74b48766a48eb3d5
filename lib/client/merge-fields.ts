import { seen } from "@/lib/contract/seen";
/** How one field of a form is compared, and joined where two people changed it. */
export type Field<V> = {
  isSame: (a: V, b: V) => boolean;
  /** One value that keeps both changes; without it, or where it finds none, a person has to choose. */
  join?: (base: V, mine: V, theirs: V) => V | undefined;
  /** What `base` became where `sent` may have arrived before `theirs` was made of it. */
  arrived?: (base: V, sent: V, theirs: V) => V;
};
export type Fields<T> = { [K in keyof T]: Field<T[K]> };

type Merged<T> = {
  value: T;
  /** Those that both changed, each to something else; `value` has mine. */
  overlaps: (keyof T)[];
};

/** What is one thing to people, compared as JSON. */
export function wholeField<V>(): Field<V> {
  return { isSame: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b) };
}

/** A text, of which spaces around it say nothing. */
export const textField: Field<string> = { isSame: (a, b) => seen(a) === seen(b) };

type Items = readonly string[];

function isSameSet(a: Items, b: Items): boolean {
  const inB = new Set(b);
  return a.length === b.length && a.every((one) => inB.has(one));
}

/** What either added to `base`, or took away, is added or taken away. */
export function joinSets(base: Items, mine: Items, theirs: Items): string[] {
  const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)];
  return [
    ...theirs.filter((one) => inMine.has(one) || !inBase.has(one)),
    ...mine.filter((one) => !inBase.has(one) && !inTheirs.has(one)),
  ];
}

/** A list without an order. */
export const setField: Field<Items> = {
  isSame: isSameSet,
  join: joinSets,
  arrived: (base, sent, theirs) =>
    [...new Set([...base, ...sent])].filter((one) =>
      (theirs.includes(one) === sent.includes(one) ? sent : base).includes(one),
    ),
};

export function keysOf<T extends object>(fields: Fields<T>): (keyof T)[] {
  return Object.keys(fields) as (keyof T)[];
}

/** The fields that differ. */
export function changedFields<T extends object>(fields: Fields<T>, from: T, to: T): (keyof T)[] {
  return keysOf(fields).filter((key) => !fields[key].isSame(from[key], to[key]));
}

/** What became of `base` where two changed it: what only one changed is theirs, what both changed alike is one change. */
export function mergeFields<T extends object>(fields: Fields<T>, base: T, mine: T, theirs: T): Merged<T> {
  const value = { ...mine };
  const overlaps: (keyof T)[] = [];
  for (const key of keysOf(fields)) {
    const { isSame, join } = fields[key];
    if (isSame(mine[key], theirs[key]) || isSame(base[key], theirs[key])) continue;
    const joined = isSame(base[key], mine[key]) ? theirs[key] : join?.(base[key], mine[key], theirs[key]);
    if (joined === undefined) overlaps.push(key);
    else value[key] = joined;
  }
  return { value, overlaps };
}

/** What two people start from, where a request of one may have arrived though no answer came. */
export function baseAfter<T extends object>(fields: Fields<T>, base: T, sent: T, theirs: T): T {
  const value = { ...base };
  for (const key of keysOf(fields)) {
    const { isSame, arrived } = fields[key];
    if (arrived) value[key] = arrived(base[key], sent[key], theirs[key]);
    else if (isSame(sent[key], theirs[key])) value[key] = sent[key];
  }
  return value;
}
