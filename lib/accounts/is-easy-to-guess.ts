import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Fewer guesses than this are made within days, even as slowly as they are taken here, by somebody with many addresses. */
const GUESSES_MIN = 1e8;

/** So many characters of a password are other than its owner's name, address and the like. */
const OTHERS_MIN = 8;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Its dictionaries are read once somebody chooses a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** What is left of a password besides the words that are known of its owner. */
function beside(password: string, words: string[]): string {
  const longestFirst = words.filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word.toLowerCase(), ""), password.toLowerCase());
}

/** Whether a password is a common one, a row of keys, a repetition, or made of what is `known` of the person. */
export async function isEasyToGuess(password: string, known: string[]): Promise<boolean> {
  estimator ??= load();
  const words = [...known, "prospector"].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  if (beside(password, words).length < OTHERS_MIN) return true;
  const { guesses } = (await estimator).check(password, words.filter(Boolean));
  return guesses < GUESSES_MIN;
}
