import { expect, test } from "vitest";
import { Criteria } from "@/lib/contract/criteria";
import { relaxedCriteria } from "./relaxed-criteria";

test("each thing that a search asks for is taken away by itself, and nothing else", () => {
  const criteria = Criteria.parse({
    categories: ["amenity/university"],
    places: { regions: ["US-TX"], cities: [{ name: "Austin", region: "US-TX" }] },
    keywords: { include: ["tech"] },
    require: ["phone", "email"],
    exclude: { domains: ["example.com"] },
  });
  const relaxed = relaxedCriteria(criteria);
  expect(relaxed.map(({ says }) => says)).toEqual([
    "Without asking for a phone number",
    "Without asking for an e-mail address",
    "Without the words to look for",
    "With the domains that are left out",
    "In any place",
    "Of any category",
  ]);
  expect(relaxed[0]?.criteria).toEqual({ ...criteria, require: ["email"] });
  expect(relaxed[4]?.criteria).toEqual({ ...criteria, places: { countries: [], regions: [], cities: [] } });
});

test("a search that asks for nothing has nothing to take away", () => {
  expect(relaxedCriteria(Criteria.parse({}))).toEqual([]);
});
