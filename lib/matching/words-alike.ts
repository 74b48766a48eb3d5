/** From here on two words are one with a slip. */
export const ALIKE_MIN = 0.8;
/** One word is the beginning of the other, as where a script writes no spaces. */
export const BEGINS = 0.6;
/** "Bakery" and "bakers" begin alike and are one. */
const STEM_MIN = 5;
const STEM_SHARE = 0.75;

/** 1 for equal words, less for a slip of the pen or another ending in a long one, 0 for others. */
export function wordsAlike(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  if (short.length >= STEM_MIN && long.startsWith(short)) return long.length - short.length <= 3 ? 0.9 : BEGINS;
  if (/\d/.test(a + b)) return 0;
  const stem = short.slice(0, Math.max(STEM_MIN, Math.ceil(STEM_SHARE * long.length)));
  if (stem.length >= STEM_MIN && stem.length >= STEM_SHARE * long.length && long.startsWith(stem)) return ALIKE_MIN;
  const alike = 1 - editDistance(short, long, Math.ceil(long.length / 5)) / long.length;
  return alike >= ALIKE_MIN ? alike : 0;
}

/** Edits, a swap of neighbours among them, from one word to another; more than `most` is `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : most + 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost, swapped));
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
