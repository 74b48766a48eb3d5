import { joinWords } from "./join-words";
import { isCommonWord, isUnitWord, plainWord } from "./kind-words";
import { ALIKE_MIN, BEGINS, wordsAlike } from "./words-alike";

/** How much a word tells, from 0 to 1: 1 for one that a single record has. */
export type WordWeights = (word: string) => number;

export type NameEvidence = {
  /** What the two names have in common of what they say, 0 to 1, words that many have counting less. */
  alike: number;
  /** What the shorter name has in common with the longer one, 0 to 1. */
  within: number;
  /** How much the words tell together that both have. */
  shared: number;
  /** One names a part of a place that the other does not. */
  unitsDiffer: boolean;
  /** Both have numbers, and not the same. */
  numbersDiffer: boolean;
  equal: boolean;
  /** What each says that the other does not, the lesser of the two: two people at one desk, two firms under one roof. */
  against: number;
};

const PLACE_WEIGHT = 0.15;
const COMMON_WEIGHT = 0.1;
/** An initial is much of a word. */
const INITIAL = 0.7;
const isNumber = (word: string) => /^\d+$/.test(word);

/** Compares the words of two name keys; `places` are the words that name where they are, which tell little. */
export function compareNames(
  one: readonly string[],
  other: readonly string[],
  weightOf: WordWeights,
  places: ReadonlySet<string> = new Set(),
): NameEvidence {
  const [left, right] = joinWords(one, other);
  const [a, b] = [left.map(plainWord), right.map(plainWord)];
  const weigh = (word: string) => {
    if (isCommonWord(word)) return COMMON_WEIGHT;
    return places.has(word) ? PLACE_WEIGHT : weightOf(word);
  };
  const total = (words: readonly string[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const pairs = pairWords(a, b);
  const shared = pairs.reduce((sum, { i, j, alike }) => sum + alike * ((weigh(a[i] ?? "") + weigh(b[j] ?? "")) / 2), 0);
  const restA = a.filter((_, at) => !pairs.some(({ i }) => i === at));
  const restB = b.filter((_, at) => !pairs.some(({ j }) => j === at));
  const rest = [...restA, ...restB];
  const [ofA, ofB] = [total(a), total(b)];
  const lesser = Math.min(ofA, ofB);
  return {
    alike: ofA + ofB === 0 ? 0 : (2 * shared) / (ofA + ofB),
    within: lesser === 0 ? 0 : Math.min(1, shared / lesser),
    shared,
    unitsDiffer: rest.some((word) => isUnitWord(word) && !places.has(word)),
    numbersDiffer: a.some(isNumber) && b.some(isNumber) && rest.some(isNumber),
    equal: rest.length === 0 && pairs.length > 0 && pairs.every(({ alike }) => alike === 1),
    against: Math.min(total(restA), total(restB)),
  };
}

type Pair = { i: number; j: number; alike: number };

/** Each word with the one of the other name that it is most like: equal ones first, initials last. */
function pairWords(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const [freeA, freeB] = [new Set(a.keys()), new Set(b.keys())];
  const take = (i: number, j: number, alike: number) => {
    pairs.push({ i, j, alike });
    freeA.delete(i);
    freeB.delete(j);
  };
  for (const i of freeA) {
    const j = b.findIndex((word, at) => word === a[i] && freeB.has(at));
    if (j >= 0) take(i, j, 1);
  }
  const alike = a.map((word, i) => b.map((other, j) => (freeA.has(i) && freeB.has(j) ? wordsAlike(word, other) : 0)));
  for (const least of [ALIKE_MIN, BEGINS]) {
    for (const i of freeA) {
      const best = [...freeB]
        .map((j) => ({ j, alike: alike[i]?.[j] ?? 0 }))
        .reduce((one, other) => (other.alike > one.alike ? other : one), { j: -1, alike: 0 });
      if (best.alike >= least) take(i, best.j, best.alike);
    }
  }
  for (const i of freeA) {
    const j = [...freeB].find((at) => isInitial(a[i] ?? "", b[at] ?? ""));
    if (j !== undefined) take(i, j, INITIAL);
  }
  return pairs;
}

const isInitial = (a: string, b: string) => isInitialOf(a, b) || isInitialOf(b, a);
const isInitialOf = (letter: string, word: string) =>
  /^[a-z]$/.test(letter) && word.length > 1 && word.startsWith(letter);
