import type { Criteria } from "@/lib/contract/criteria";
import type { Contact, ScorePart } from "@/lib/contract/criteria-terms";
import { unicodeDomain } from "@/lib/contract/domain";
import { listed, type Names } from "./criteria-in-words";

type Words<T> = (before: T, after: T, names: Names) => string[];

const count = new Intl.NumberFormat("en-US");

const CONTACT_WORDS: Record<Contact, string> = {
  website: "a website",
  phone: "a phone number",
  email: "an email address",
};

const WEIGHT_WORDS: Record<ScorePart, string> = {
  website: "website",
  phone: "phone",
  email: "email",
  category: "category",
  place: "place",
};

function difference(before: string[], after: string[]): { added: string[]; removed: string[] } {
  return {
    added: after.filter((item) => !before.includes(item)),
    removed: before.filter((item) => !after.includes(item)),
  };
}

/** `some`, unless the list is empty. */
function ifAny(list: string[], some: (words: string) => string): string[] {
  return list.length > 0 ? [some(listed([...new Set(list)]))] : [];
}

/** What a list allows, where an empty one allows anything: the first item narrows, and losing the last one widens. */
function narrowing(
  before: string[],
  after: string[],
  say: { only: (items: string) => string; any: string; item?: string },
): string[] {
  if (before.length === 0) return ifAny(after, say.only);
  if (after.length === 0) return [say.any];
  const { added, removed } = difference(before, after);
  const what = say.item ? `${say.item} ` : "";
  return [...ifAny(added, (items) => `added ${what}${items}`), ...ifAny(removed, (items) => `removed ${what}${items}`)];
}

function placesOf({ cities, regions, countries }: Criteria["places"], { places }: Names): string[] {
  const nameOf = (code: string) => places.get(code) ?? code;
  return [
    ...cities.map(({ name, region }) => `${name} (${nameOf(region)})`),
    ...regions.map(nameOf),
    ...countries.map(nameOf),
  ];
}

function keywordWords(before: string[], after: string[], kind: string): string[] {
  const { added, removed } = difference(before, after);
  const noun = (list: string[]) => (list.length > 1 ? "keywords" : "keyword");
  return [
    ...ifAny(added, (items) => `added the ${kind}${noun(added)} ${items}`),
    ...ifAny(removed, (items) => `removed the ${kind}${noun(removed)} ${items}`),
  ];
}

function domainWords(before: string[], after: string[]): string[] {
  const { added, removed } = difference(before.map(unicodeDomain), after.map(unicodeDomain));
  return [
    ...ifAny(added, (items) => `now leaves out ${items}`),
    ...ifAny(removed, (items) => `no longer leaves out ${items}`),
  ];
}

/** Every part of the criteria has its words, so that a new part cannot change in silence. */
const WORDS: { [Part in keyof Criteria]: Words<Criteria[Part]> } = {
  categories: (before, after, { categories }) => {
    const named = (keys: string[]) => keys.map((key) => categories.get(key) ?? key);
    return narrowing(named(before), named(after), { only: (items) => `now only ${items}`, any: "now any category" });
  },
  places: (before, after, names) =>
    narrowing(placesOf(before, names), placesOf(after, names), {
      only: (items) => `now only in ${items}`,
      any: "now anywhere",
    }),
  keywords: (before, after) => [
    ...keywordWords(before.include, after.include, ""),
    ...keywordWords(before.exclude, after.exclude, "unwanted "),
  ],
  require: (before, after) => [
    ...after.filter((kind) => !before.includes(kind)).map((kind) => `now needs ${CONTACT_WORDS[kind]}`),
    ...before.filter((kind) => !after.includes(kind)).map((kind) => `no longer needs ${CONTACT_WORDS[kind]}`),
  ],
  sources: (before, after) =>
    narrowing(before, after, {
      only: (items) => `now only from ${items}`,
      any: "now from any source",
      item: "the source",
    }),
  exclude: (before, after) => [
    ...(before.existing_leads === after.existing_leads
      ? []
      : [after.existing_leads ? "now leaves out existing leads" : "now brings existing leads too"]),
    ...domainWords(before.domains, after.domains),
  ],
  limit: (before, after) => (before === after ? [] : [`limit ${count.format(before)} → ${count.format(after)}`]),
  minutes: (before, after) => {
    if (before === after) return [];
    if (after === null) return ["no longer stops after some minutes"];
    return [before === null ? `now stops after ${count.format(after)} minutes` : `minutes ${before} → ${after}`];
  },
  score: (before, after) =>
    Object.entries(WEIGHT_WORDS).flatMap(([part, name]) => {
      const [was, is] = [before[part as ScorePart], after[part as ScorePart]];
      return was === is ? [] : [`weight of ${name} ${count.format(was)} → ${count.format(is)}`];
    }),
};

function wordsOf<Part extends keyof Criteria>(part: Part, before: Criteria, after: Criteria, names: Names): string[] {
  return WORDS[part](before[part], after[part], names);
}

/** What is different in `after`, in words; empty where nothing is. */
export function criteriaChanges(before: Criteria, after: Criteria, names: Names): string[] {
  const parts = Object.keys(WORDS) as (keyof Criteria)[];
  const words = parts.flatMap((part) => wordsOf(part, before, after, names));
  const isAlike = parts.every((part) => JSON.stringify(before[part]) === JSON.stringify(after[part]));
  return words.length > 0 || isAlike ? words : ["the same in another order"];
}
