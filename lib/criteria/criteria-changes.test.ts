import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { Criteria } from "@/lib/contract/criteria";
import { criteriaChanges } from "./criteria-changes";

const names = {
  categories: new Map([
    ["amenity/dentist", "Dentist"],
    ["amenity/bank", "Bank"],
  ]),
  places: new Map([
    ["US-CO", "Colorado"],
    ["US-TX", "Texas"],
    ["US", "United States"],
  ]),
};

type Input = z.input<typeof Criteria>;
const changes = (before: Input, after: Input) => criteriaChanges(Criteria.parse(before), Criteria.parse(after), names);

describe("criteriaChanges", () => {
  test("says nothing where nothing is different", () => {
    const criteria: Input = { categories: ["amenity/bank"], places: { regions: ["US-TX"] }, limit: 7 };
    expect(changes(criteria, criteria)).toEqual([]);
  });

  test.each<[Input, Input, string[]]>([
    [{ categories: ["amenity/bank"] }, { categories: ["amenity/bank", "amenity/dentist"] }, ["added Dentist"]],
    [{ categories: ["amenity/bank"] }, { categories: ["amenity/dentist"] }, ["added Dentist", "removed Bank"]],
    [{}, { categories: ["amenity/bank", "shop/toys"] }, ["now only Bank, shop/toys"]],
    [{ categories: ["amenity/bank"] }, {}, ["now any category"]],
    [{ places: { regions: ["US-TX"] } }, { places: { regions: ["US-TX", "US-CO"] } }, ["added Colorado"]],
    [{ places: { regions: ["US-TX"] } }, { places: { countries: ["US"] } }, ["added United States", "removed Texas"]],
    [{}, { places: { cities: [{ name: "Austin", region: "US-TX" }] } }, ["now only in Austin (Texas)"]],
    [{ places: { countries: ["US"] } }, {}, ["now anywhere"]],
    [{ keywords: { include: ["online"] } }, {}, ["removed the keyword online"]],
    [{}, { keywords: { include: ["tech", "lab"] } }, ["added the keywords tech, lab"]],
    [
      { keywords: { exclude: ["a"] } },
      { keywords: { exclude: ["b"] } },
      ["added the unwanted keyword b", "removed the unwanted keyword a"],
    ],
    [{}, { require: ["phone"] }, ["now needs a phone number"]],
    [{ require: ["website", "email"] }, { require: ["website"] }, ["no longer needs an email address"]],
    [{}, { sources: ["starter"] }, ["now only from starter"]],
    [{ sources: ["starter"] }, { sources: ["starter", "own"] }, ["added the source own"]],
    [{ sources: ["starter"] }, {}, ["now from any source"]],
    [{}, { exclude: { existing_leads: false } }, ["now brings existing leads too"]],
    [{ exclude: { existing_leads: false } }, {}, ["now leaves out existing leads"]],
    [
      { exclude: { domains: ["a.com"] } },
      { exclude: { domains: ["b.com"] } },
      ["now leaves out b.com", "no longer leaves out a.com"],
    ],
    [{ limit: 1000 }, { limit: 500 }, ["limit 1,000 → 500"]],
    [{}, { score: { website: 10, place: 0.5 } }, ["weight of website 30 → 10", "weight of place 10 → 0.5"]],
  ])("from %j to %j", (before, after, words) => {
    expect(changes(before, after)).toEqual(words);
  });

  test("names a few of many, and every part that changed", () => {
    const domains = Array.from({ length: 9 }, (_, at) => `made-up-${at}.com`);
    expect(changes({ limit: 5 }, { limit: 6, require: ["website"], exclude: { domains } })).toEqual([
      "now needs a website",
      "now leaves out made-up-0.com, made-up-1.com, made-up-2.com and 6 more",
      "limit 5 → 6",
    ]);
  });

  test("says so where only an order changed", () => {
    expect(changes({ sources: ["a", "b"] }, { sources: ["b", "a"] })).toEqual(["the same in another order"]);
  });

  test("is empty exactly where the criteria are equal, and undone by the change back", () => {
    const all: Input[] = [
      {},
      { categories: ["amenity/bank"] },
      { places: { cities: [{ name: "Austin", region: "US-TX" }] } },
      { keywords: { include: ["a"], exclude: ["b"] } },
      { require: ["email"] },
      { exclude: { existing_leads: false, domains: ["a.com"] } },
      { score: { phone: 1 } },
    ];
    for (const [at, before] of all.entries()) {
      for (const [to, after] of all.entries()) {
        expect(changes(before, after).length > 0).toBe(at !== to);
        expect(changes(after, before).length > 0).toBe(at !== to);
      }
    }
  });
});
