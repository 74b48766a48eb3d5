/** As `word_keys` has it: words with such a letter are indexed by their letters and pairs of letters too. */
const HAS_LETTERS = /[\u0e00-\u{10ffff}]/u;

/** A letter alone, or each with the one after it. */
function pairsOf(part: string): string[] {
  const letters = Array.from(part);
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/**
 * What is indexed of every text that holds the one that is sought: its words, and of what may be part of a longer word, in
 * scripts without spaces, pairs of letters.
 */
export function indexedParts(sought: string): string[] {
  const words = sought.split(" ");
  const parts = words.flatMap((word, at) => {
    const isWhole = at > 0 && at < words.length - 1;
    if (isWhole) return [word];
    return HAS_LETTERS.test(word) ? pairsOf(word) : [];
  });
  return [...new Set(parts)];
}
