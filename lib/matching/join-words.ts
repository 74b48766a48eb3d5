const WORDS_MAX = 5;

/** The words of both, where what one writes as several words and the other as one, or as initials, is one on both sides. */
export function joinWords(one: readonly string[], other: readonly string[]): [string[], string[]] {
  return [joined(one, new Set(other)), joined(other, new Set(one))];
}

function joined(words: readonly string[], known: ReadonlySet<string>): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { word, taken } = longestRun(words.slice(at, at + WORDS_MAX), known);
    result.push(word);
    at += taken;
  }
  return result;
}

function longestRun(words: readonly string[], known: ReadonlySet<string>): { word: string; taken: number } {
  const [first = ""] = words;
  if (!known.values().some((word) => word[0] === first[0] && word !== first)) return { word: first, taken: 1 };
  for (let taken = words.length; taken > 1; taken--) {
    const run = words.slice(0, taken);
    const initials = taken > 2 ? run.map((word) => word[0]).join("") : "";
    const word = [run.join(""), initials].find((form) => form.length > 2 && known.has(form));
    if (word) return { word, taken };
  }
  return { word: first, taken: 1 };
}
