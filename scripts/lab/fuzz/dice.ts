import { randomOf } from "@/scripts/lab/chaos/random";

/** Chance that a seed makes again. */
export type Dice = {
  /** From `min` to `max`, both included. */
  whole: (min: number, max: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  among: <T>(list: readonly T[]) => T | undefined;
  chance: (share: number) => boolean;
};

export function diceOf(seed: number): Dice {
  const random = randomOf(seed);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  return {
    whole,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    among: (list) => list[whole(0, Math.max(0, list.length - 1))],
    chance: (share) => random() < share,
  };
}
