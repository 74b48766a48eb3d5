import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { Criteria } from "./criteria";
import { CRITERIA_PARTS, changedParts, isSamePart, partsOfPatch, patchOfParts, readPart } from "./criteria-parts";
import { mergeCriteria } from "./merge-criteria";

type Input = z.input<typeof Criteria>;
const make = (input: Input) => Criteria.parse(input);

const words = (...of: string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: of.length });
const anyCriteria = fc
  .record({
    categories: words("amenity/bank", "amenity/dentist", "shop/toys"),
    places: fc.record({
      countries: words("US", "DE"),
      regions: words("US-TX", "US-CO"),
      cities: fc.uniqueArray(
        fc.record({ name: fc.constantFrom("Austin", "New York"), region: fc.constantFrom("US-TX", "US-NY") }),
        { selector: ({ name, region }) => `${name} ${region}`, maxLength: 3 },
      ),
    }),
    keywords: fc.record({ include: words("coffee", "tea"), exclude: words("online", "used") }),
    require: words("website", "phone", "email") as fc.Arbitrary<Criteria["require"]>,
    sources: words("starter", "own"),
    exclude: fc.record({ existing_leads: fc.boolean(), domains: words("a.com", "b.com", "c.com") }),
    limit: fc.constantFrom(1, 500, 1000),
    minutes: fc.constantFrom(null, 5, 30),
    score: fc.record({ website: fc.constantFrom(0, 30), phone: fc.constantFrom(0, 30) }),
  })
  .map(make);

describe("a three-way merge of criteria", () => {
  test("keeps the keyword of one tab and the domain of another", () => {
    const base = make({});
    const one = make({ keywords: { include: ["coffee"] } });
    const other = make({ exclude: { domains: ["example.com"] } });
    expect(mergeCriteria(base, other, one)).toEqual({
      criteria: make({ keywords: { include: ["coffee"] }, exclude: { domains: ["example.com"] } }),
      conflicts: [],
    });
  });

  test.each<[string, Input, Input, Input, Input]>([
    [
      "adds what each added",
      { categories: ["a"] },
      { categories: ["a", "b"] },
      { categories: ["a", "c"] },
      {
        categories: ["a", "c", "b"],
      },
    ],
    [
      "takes away what each took away",
      { require: ["website", "phone", "email"] },
      { require: ["website", "phone"] },
      { require: ["phone", "email"] },
      { require: ["phone"] },
    ],
    [
      "keeps the kinds of places apart",
      { places: { countries: ["US"] } },
      { places: { countries: ["US", "DE"] } },
      { places: { regions: ["US-TX"] } },
      { places: { countries: ["DE"], regions: ["US-TX"] } },
    ],
    ["takes the same change once", { limit: 5 }, { limit: 6 }, { limit: 6 }, { limit: 6 }],
  ])("%s", (_, base, ours, theirs, merged) => {
    expect(mergeCriteria(make(base), make(ours), make(theirs))).toEqual({ criteria: make(merged), conflicts: [] });
  });

  test.each<[string, Input, Input, Input, string]>([
    ["a number that both set", { limit: 5 }, { limit: 6 }, { limit: 7 }, "limit"],
    ["sources, since all of them are written as none", {}, { sources: ["a"] }, { sources: ["b"] }, "sources"],
    [
      "a list that is empty only together, where that would mean any",
      { categories: ["a", "b"] },
      { categories: ["a"] },
      { categories: ["b"] },
      "categories",
    ],
  ])("%s is in conflict, and stays ours meanwhile", (_, base, ours, theirs, part) => {
    expect(mergeCriteria(make(base), make(ours), make(theirs))).toEqual({ criteria: make(ours), conflicts: [part] });
  });

  test("a list that only together is too long is in conflict", () => {
    const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at}`);
    const of = (include: string[]) => make({ keywords: { include } });
    const merged = mergeCriteria(of([]), of(many("ours", 30)), of(many("theirs", 21)));
    expect(merged.conflicts).toEqual(["keywords.include"]);
    expect(mergeCriteria(of([]), of(many("ours", 30)), of(many("theirs", 20))).conflicts).toEqual([]);
  });

  test("whatever people do: nothing that one side alone has changed is lost, and the rest is in conflict", () => {
    fc.assert(
      fc.property(anyCriteria, anyCriteria, anyCriteria, (base, ours, theirs) => {
        const { criteria, conflicts } = mergeCriteria(base, ours, theirs);
        expect(() => Criteria.parse(criteria)).not.toThrow();
        for (const part of CRITERIA_PARTS) {
          const [mine, now] = [isSamePart(base, ours, part), isSamePart(base, theirs, part)];
          if (now) expect(readPart(criteria, part)).toEqual(readPart(ours, part));
          else if (mine) expect(readPart(criteria, part)).toEqual(readPart(theirs, part));
          if (mine || now) expect(conflicts).not.toContain(part);
          if (conflicts.includes(part)) expect(readPart(criteria, part)).toEqual(readPart(ours, part));
        }
        for (const list of ["include", "exclude"] as const) {
          if (conflicts.includes(`keywords.${list}`)) continue;
          const [was, a, b] = [base.keywords[list], ours.keywords[list], theirs.keywords[list]];
          const wanted = new Set(
            [...was, ...a, ...b].filter((w) => !was.includes(w) || (a.includes(w) && b.includes(w))),
          );
          expect(new Set(criteria.keywords[list])).toEqual(wanted);
        }
      }),
    );
  });

  test("merging is the same from both sides, but for the order of lists and what is in conflict", () => {
    fc.assert(
      fc.property(anyCriteria, anyCriteria, anyCriteria, (base, ours, theirs) => {
        const [one, other] = [mergeCriteria(base, ours, theirs), mergeCriteria(base, theirs, ours)];
        expect(one.conflicts).toEqual(other.conflicts);
        const sorted = (value: unknown) => (Array.isArray(value) ? value.map((v) => JSON.stringify(v)).sort() : value);
        for (const part of CRITERIA_PARTS) {
          if (one.conflicts.includes(part) || part === "places") continue;
          expect(sorted(readPart(one.criteria, part))).toEqual(sorted(readPart(other.criteria, part)));
        }
      }),
    );
  });
});

test("a patch of the changed parts makes one criteria of the other, and says which parts it speaks of", () => {
  fc.assert(
    fc.property(anyCriteria, anyCriteria, (one, other) => {
      const parts = changedParts(one, other);
      const patch = patchOfParts(other, parts);
      expect(partsOfPatch(patch)).toEqual(parts);
      expect(Object.keys(patch)).toEqual([...new Set(parts.map((part) => part.split(".")[0]))]);
    }),
  );
  expect(partsOfPatch(null)).toEqual([...CRITERIA_PARTS]);
  expect(partsOfPatch({ keywords: null, score: { phone: 3 } })).toEqual([
    "keywords.include",
    "keywords.exclude",
    "score.phone",
  ]);
});
