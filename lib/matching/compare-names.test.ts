import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey } from "@/lib/directory/name-key";
import { compareNames, type WordWeights } from "./compare-names";
import { wordWeights } from "./word-weights";

const words = (name: string) => nameKey(name).split(" ");
const rare: WordWeights = () => 1;
const compare = (a: string, b: string, weightOf = rare, places: string[] = []) =>
  compareNames(words(a), words(b), weightOf, new Set(places));

describe("names that say the same", () => {
  test.each([
    ["Intl. Assoc. of Machinists", "International Association of Machinists"],
    ["Va Va Vooom", "VaVaVooom"],
    ["Smith, John", "John Smith"],
    ["First National Bank", "1 National Bank"],
    ["Oak Street Bakery Inc.", "Oak Street Bakery"],
    ["O S B Cakes", "OSB Cakes"],
  ])("%s and %s are equal", (one, other) => {
    expect(compare(one, other)).toMatchObject({ equal: true, alike: 1, unitsDiffer: false, against: 0 });
  });

  test.each([
    ["Syracuse Suds Factory", "Syracuse Suds Factry"],
    ["Oak Street Bakery", "Oak Street Bakers"],
    ["J. Harper Photography", "Jon Harper Photography"],
  ])("%s and %s are nearly", (one, other) => {
    const { alike, equal } = compare(one, other);
    expect(equal).toBe(false);
    expect(alike).toBeGreaterThan(0.7);
  });
});

describe("names that tell two apart", () => {
  test.each([
    ["Wells Fargo ATM", "Wells Fargo"],
    ["Walmart Vision & Glasses", "Walmart"],
    ["River Square", "River Square II"],
    ["Waterside Square North", "Waterside Square South"],
    ["Kentucky Bar Foundation", "Kentucky Bar Association"],
  ])("%s is another part than %s", (one, other) => {
    expect(compare(one, other).unitsDiffer).toBe(true);
  });

  test("a digit is no initial of a number", () => {
    expect(compare("Company 4", "Company 44")).toMatchObject({ equal: false, numbersDiffer: true });
  });

  test("numbers that differ, and two people of one firm", () => {
    expect(compare("Santee Fire Station 1", "Santee Fire Station 5").numbersDiffer).toBe(true);
    expect(compare("Guild Mortgage - Gregory Mattern", "Guild Mortgage - Jennifer Mathus").against).toBeGreaterThan(
      1.5,
    );
  });
});

test("a word that many names have counts less than one that few have, and a town's name hardly", () => {
  const weightOf = wordWeights({ names: 10_000, counts: new Map([["dental", 4000]]) });
  expect(compare("Elm Dental", "Oak Dental", weightOf).alike).toBeLessThan(0.3);
  expect(compare("Elm Dental", "Elm Books", weightOf).alike).toBeGreaterThan(0.6);
  const named = compare("Galadom Lublin", "Galadom", weightOf, ["lublin"]);
  expect(named.within).toBe(1);
  expect(named.alike).toBeGreaterThan(0.9);
});

test("whatever two names are, what they have in common is between nothing and all, and the same from both sides", () => {
  const name = fc.array(
    fc.constantFrom("oak", "oaks", "bakery", "bakers", "atm", "1", "2", "j", "john", "the", "銀行"),
  );
  fc.assert(
    fc.property(name, name, (a, b) => {
      const one = compareNames(a, b, rare);
      for (const share of [one.alike, one.within]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      const other = compareNames(b, a, rare);
      expect([other.unitsDiffer, other.numbersDiffer, other.equal]).toEqual([
        one.unitsDiffer,
        one.numbersDiffer,
        one.equal,
      ]);
    }),
  );
});
