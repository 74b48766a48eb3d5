import { fold } from "@/lib/directory/fold";
import { NAICS, SIC } from "./category-codes";
import { CATEGORY_WORDS, UNCATEGORISED } from "./category-words";
import type { ColumnWords } from "./column-words";
import { listedTexts } from "./json-cell";
import { remembering } from "./remembering";

/** What stands at the end of our categories' names, and not of what lists call them. */
const ENDING = / (?:office|shop|store|center|facility|workplace|service|dealership|academy|\(.*\))$/i;
/** What says a trade alone, and among other words says nothing. */
const WEAK = new Set(
  (
    "company department plant food general art arts trade craft music game guide exchange repair rental club training work photo frame tool water gas " +
    "kitchen bag bed model ticket outdoor party watch tea religion electrical union therapist social collector gift sport design internet education " +
    "fashion travel marketing research finance beauty industrial transport technology pet farm security truck engineer hospitality kiosk stable consulting"
  ).split(" "),
);
const BETWEEN = /[;|>,/]/;
const CODE = /^(\d{2,6})(?:\.0)?(?![\d.])(?:\s*[-–:]\s*(.+))?$/;
const WORDS_MAX = 8;

/** Of a word, one form for one and for many. */
function singular(word: string): string {
  if (word.length < 4 || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (["ches", "shes", "xes", "sses"].some((ending) => word.endsWith(ending))) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function keyOf(text: string): string {
  return fold(text).split(" ").map(singular).join(" ");
}

type Category = ColumnWords["categories"][number];

/** By what it is called, a category's key. The first to claim a name has it. */
function namesOf(categories: readonly Category[]): Map<string, string> {
  const known = new Set(categories.map(({ key }) => key));
  const names = new Map<string, string>();
  const add = (text: string, category: string) => {
    const key = keyOf(text);
    if (key.length > 1 && known.has(category) && !names.has(key)) names.set(key, category);
  };
  for (const { key, name } of categories)
    if (key !== UNCATEGORISED) for (const one of [name, ...name.split(" / ")]) add(one, key);
  for (const [key, words] of Object.entries(CATEGORY_WORDS)) for (const word of words.split(",")) add(word, key);
  for (const { key, name } of categories) {
    if (key === UNCATEGORISED) continue;
    add(name.replace(ENDING, ""), key);
    add(key.slice(key.indexOf("/") + 1), key);
  }
  return names;
}

/** Search terms that one category alone has: good for a whole text, not for a word in it. */
function termsOf(categories: readonly Category[]): Map<string, string> {
  const terms = new Map<string, string | null>();
  for (const { key, terms: list } of categories) {
    for (const term of new Set(list.split("|").map(keyOf))) terms.set(term, terms.has(term) ? null : key);
  }
  return new Map([...terms].flatMap(([term, key]) => (key && term.length > 3 ? [[term, key] as const] : [])));
}

function byPrefix(codes: Record<string, string>, code: string): string | undefined {
  for (let length = code.length; length > 0; length--) {
    const category = codes[code.slice(0, length)];
    if (category) return category;
  }
  return undefined;
}

export type CodeKind = "naics" | "sic" | null;

/** Which codes a column has, by its header. */
export function codeKindOf(header: string): CodeKind {
  if (/naics/i.test(header)) return "naics";
  return /\bsic\b|sic[_ ]?code/i.test(header) ? "sic" : null;
}

/** Reads what lists say that companies do as one of our categories: `UNCATEGORISED` where none is known. */
export function makeCategoryReader({ categories }: ColumnWords, kind: CodeKind): (cell: string) => string {
  const known = new Set(categories.map(({ key }) => key));
  const names = namesOf(categories);
  const terms = termsOf(categories);

  /** The longest run of words that is a name; of two as long the later, for "Auto repair shop" says what it is at its end. */
  function inside(key: string): string | undefined {
    const words = key.split(" ").slice(0, WORDS_MAX * 2);
    for (let length = Math.min(WORDS_MAX, words.length - 1); length > 0; length--) {
      for (let from = words.length - length; from >= 0; from--) {
        const run = words.slice(from, from + length).join(" ");
        const category = WEAK.has(run) ? undefined : names.get(run);
        if (category) return category;
      }
    }
    return undefined;
  }

  function ofCode(code: string): string | undefined {
    const category = byPrefix(kind === "sic" || (kind === null && code.length === 4) ? SIC : NAICS, code);
    return kind !== null || code.length === 6 ? category : undefined;
  }

  function exactly(text: string): string | undefined {
    const tag = text
      .trim()
      .toLowerCase()
      .replace(/\s*[=:]\s*/, "/");
    if (known.has(tag)) return tag;
    const key = keyOf(text);
    return names.get(key) ?? terms.get(key);
  }

  function ofText(text: string): string | undefined {
    const [, code = "", called = ""] = CODE.exec(text.trim()) ?? [];
    if (code) return ofCode(code) ?? (called ? ofText(called) : undefined);
    const parts = BETWEEN.test(text) ? text.split(BETWEEN).filter((part) => part.trim()) : [];
    const ordered = text.includes(">") ? parts.reverse() : parts;
    const whole = exactly(text) ?? first(ordered, exactly);
    return whole ?? first(ordered.length > 0 ? ordered : [text], (part) => inside(keyOf(part)));
  }

  return remembering((cell) => {
    const category = first(listedTexts(cell), ofText);
    return category && known.has(category) ? category : UNCATEGORISED;
  });
}

function first<T>(list: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
