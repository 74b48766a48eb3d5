import { transaction } from "@/db/client";
import { countTry, type Guess, takeBack } from "./throttle";

/**
 * What a link's token opens, or undefined; throws `rate_limited` for an address that has tried too many which nobody was
 * given.
 */
export async function tryLink<T>(address: string | null, find: () => Promise<T | undefined>): Promise<T | undefined> {
  const guesses: Guess[] = address ? [{ kind: "link", address }] : [];
  await countTry(guesses);
  const found = await find();
  if (found !== undefined) await transaction((tx) => takeBack(tx, guesses));
  return found;
}
