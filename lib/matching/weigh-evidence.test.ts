import fc from "fast-check";
import { expect, test } from "vitest";
import type { PairRow } from "@/db/queries/match-scores";
import { normalize } from "@/lib/directory/normalize";
import { scoreOf } from "./score-pairs";
import { matchingWorkspace, place } from "./testing/workspace";

const rare = () => 1;

/** A field as one list writes it, as another does, or not at all. */
const field = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const record = fc.record({
  name: fc.constantFrom("Oak Street Bakery", "Oak St. Bakery ATM", "Elm Books"),
  street: field("1 Oak Street", "3 Oak St", "PO Box 12", "Unit 4, 77 Elm Rd"),
  city: field("Austin", "Austn", "Waco"),
  region: field("US-TX", "US-OK"),
  postalCode: field("78701", "78701-1234", "75001"),
  phone: field("+1 512 471 3434", "471-3434", "512 471 8899"),
  website: field("https://oak.com/store/123", "https://oak.com/store/456", "https://elm.com"),
  latitude: field(30.2672),
  longitude: field(-97.7431, -97.9),
});

const pair = fc.record({
  left: record,
  right: record,
  via: fc.subarray(["phone", "domain", "street", "name", "near", "company"] as const),
  isOneSource: fc.boolean(),
  isAloneWithPhone: fc.boolean(),
  isOnlyOfItsName: fc.boolean(),
  isOnlyPairOfItsName: fc.boolean(),
});

test("every pair is judged, whatever is missing on either side, and alike from both", () => {
  fc.assert(
    fc.property(pair, ({ left, right, via, isOneSource, ...known }) => {
      const [a, b] = [left, right].map((over) => normalize(place("x", { country: "US", ...withoutUndefined(over) })));
      if (!a || !b) throw new Error("a record has a name");
      const sides = { left: { ...a, source: "one" }, right: { ...b, source: isOneSource ? "one" : "two" } };
      const ids = { leftId: "l", rightId: "r", rightWorkspaceId: "w" };
      const row: PairRow = { ...ids, via: [...via], ...known, ...sides };
      const score = scoreOf(row, { weightOf: rare });
      const turned = scoreOf({ ...row, left: sides.right, right: sides.left }, { weightOf: rare });
      expect(score === null).toBe(turned === null);
      if (!score || !turned) return;
      expect(Number.isFinite(score.strength)).toBe(true);
      expect(Number.isFinite(score.similarity)).toBe(true);
      expect(score.strength > 0).toBe(turned.strength > 0);
    }),
    { numRuns: 3000 },
  );
});

test("a list of every combination is loaded, and each pair that it gives has a strength", async () => {
  const { load, rows, strengths } = await matchingWorkspace();
  const records = fc.sample(record, { numRuns: 400, seed: 12 });
  await load(
    "one",
    records.map((over, at) => place(String(at), { city: "", region: "", ...withoutUndefined(over) })),
  );
  expect(await rows()).toHaveLength(records.length);
  const found = await strengths();
  expect(found.length).toBeGreaterThan(100);
  expect(found.every(Number.isFinite)).toBe(true);
});

function withoutUndefined<T extends object>(over: T): Partial<T> {
  return Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)) as Partial<T>;
}
