/** What a text can be told to be by its looks alone. */
const LOOKS = {
  email: /^(?:mailto:)?[^\s@,;<>"[\]]{1,64}@[^\s@,;<>"[\]]+\.[a-z]{2,}$/i,
  website: /^(?:https?:\/\/\S+\.\S+|www\.\S+\.\S+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?:[/?]\S*)?)$/i,
  phone:
    /^(?:tel:)?(?:(?=[^+]*\+|.*[()]|\d+[ .\-/]\d|0\d)[+(\d][\d\s().\-/]{5,19}\d|\d{10,13})(?:\s*(?:x|ext\.?)\s*\d{1,6})?$|^\d\.\d+e\+?\d+$/i,
  state: /^[A-Z]{2}$/,
  postal_code:
    /^(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3})$/i,
  degrees: /^-?\d{1,3}[.,]\d{3,}$/,
  coordinates: /^(?:\(?\s*-?\d{1,2}\.\d+\s*[,;\s]\s*-?\d{1,3}\.\d+\s*\)?|POINT ?\(.*\)|\{.*"coordinates".*\})$/i,
  address:
    /^\{.*"(?:city|street|locality|postal_?code)".*\}$|^(?=.*\d).{5,}, ?(?:[A-Z]{2} \d{5}|[^,]*\d{4,}[^,]*)(?:,[^,]+)?$/s,
  street: /^(?:\d+[\w-]*\s+\S.*\s\S+|.*(?:straße|strasse|str\.|weg|gasse|straat)\s+\d+\s?[a-z]?)$/i,
  words: /\p{L}{2}/u,
} satisfies Record<string, RegExp>;
export type ValueKind = keyof typeof LOOKS;

/** A cell that holds a list as JSON shows what its first item is. */
export function firstOfList(text: string): string {
  return /^\[\s*"([^"\\]*)"/.exec(text)?.[1]?.trim() ?? text;
}

/** How many of the texts look like one kind. */
export function shareOf(values: readonly string[], kind: ValueKind): number {
  if (values.length === 0) return 0;
  return values.filter((value) => LOOKS[kind].test(firstOfList(value))).length / values.length;
}

/** Without telling apart what is part of another: a mail address is no website. */
export function kindShares(values: readonly string[]): Record<ValueKind, number> {
  return Object.fromEntries(Object.keys(LOOKS).map((kind) => [kind, shareOf(values, kind as ValueKind)])) as Record<
    ValueKind,
    number
  >;
}
