import type { WordWeights } from "./compare-names";
import { plainWord } from "./kind-words";

/** A small list says little of how common a word is: it counts as if so many other names had been seen. */
const NAMES_MIN = 2000;
const WEIGHT_MIN = 0.1;

/** A word tells the more, the fewer names have it: 1 for that of one name, falling with the logarithm of their number. */
export function wordWeights({ names, counts }: { names: number; counts: ReadonlyMap<string, number> }): WordWeights {
  const plain = new Map<string, number>();
  for (const [word, count] of counts) plain.set(plainWord(word), (plain.get(plainWord(word)) ?? 0) + count);
  const all = names + NAMES_MIN;
  const most = Math.log(all / 2);
  return (word) => Math.min(1, Math.max(WEIGHT_MIN, Math.log(all / (plain.get(word) ?? 1)) / most));
}
