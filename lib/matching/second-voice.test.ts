import { expect, test } from "vitest";
import { learnVoice, oddsOf, type Pattern } from "./second-voice";
import { matchingWorkspace, place } from "./testing/workspace";

/** Always the same numbers from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test("what pairs that are one have in common is learnt without being told which they are", () => {
  const roll = dice(7);
  const isOne = Array.from({ length: 2000 }, () => roll() < 0.3);
  const respect = (one: boolean, ofOne: number, ofTwo: number) => (roll() < (one ? ofOne : ofTwo) ? 0 : 1);
  const patterns: Pattern[] = isOne.map((one) => [
    respect(one, 0.9, 0.1),
    respect(one, 0.8, 0.2),
    respect(one, 0.85, 0.05),
    roll() < 0.5 ? null : respect(one, 0.5, 0.5),
  ]);
  const voice = learnVoice(
    patterns,
    patterns.map(([first]) => (first === 0 ? 1 : -1)),
  );
  const right = patterns.filter((pattern, at) => oddsOf(voice, pattern) > 0 === isOne[at]).length;
  expect(right / patterns.length).toBeGreaterThan(0.95);
  expect(Math.abs(voice.weights[3]?.[0] ?? 9)).toBeLessThan(0.4);
  expect(oddsOf(voice, [null, null, null, null])).toBeCloseTo(voice.prior);
});

test("a list that agrees on everything teaches nothing that is not a number", () => {
  const voice = learnVoice(
    Array.from({ length: 1000 }, () => [0, null, 2]),
    Array(1000).fill(3),
  );
  expect(oddsOf(voice, [0, 5, 1])).toBeGreaterThan(0);
  expect(voice.weights.flat().every(Number.isFinite)).toBe(true);
});

const SYLLABLES = ["ba", "lo", "mi", "ter", "sa", "gru", "ne", "vi", "dor", "ka", "pel", "thu"];
const word = (of: number) =>
  [of % 12, Math.floor(of / 12) % 12, (of * 7 + Math.floor(of / 144)) % 12].map((at) => SYLLABLES[at]).join("");

const isSlip = (at: number) => at % 6 === 0;

/** Places that a list has three times, the last with a slip in the house number here and there; and their neighbours. */
function carelessList() {
  return Array.from({ length: 420 }, (_, at) => {
    const house = 1000 + at * 10;
    const name = `${word(at)} ${word(at + 31)} Centre`;
    const known = { city: "", region: "", postalCode: String(70_000 + (at % 90)) };
    const phone = `+1 512 4${String(10 + (at % 83))} ${1000 + at}`;
    return [
      place(`${at} first`, { ...known, name, street: `${house} Elm Street`, phone }),
      place(`${at} second`, { ...known, name: `The ${name}`, street: `${house} Elm St`, phone }),
      place(`${at} third`, { ...known, name, street: `${isSlip(at) ? house + 3 : house} Elm St` }),
      ...(at % 2
        ? [place(`${at} beside`, { ...known, name: `${word(at + 900)} Books`, street: `${house} Elm St` })]
        : []),
    ];
  });
}

test("a careless list teaches how careless it is, and a few records more are heard in that voice", async () => {
  const list = carelessList();
  const whole = (groups: string[][]) => groups.filter(({ length }) => length === 3).length;
  const { load, merged } = await matchingWorkspace();
  await load("list", list.slice(1).flat());
  expect(whole(await merged())).toBe(419);
  await load("list", list.flat());
  expect(await merged()).toContainEqual(["0 first", "0 second", "0 third"]);

  const few = await matchingWorkspace();
  await few.load(
    "list",
    list
      .filter((_, at) => isSlip(at))
      .slice(0, 20)
      .flat(),
  );
  expect(whole(await few.merged())).toBe(0);
});
