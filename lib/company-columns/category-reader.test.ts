import { expect, test } from "vitest";
import { NAICS, SIC } from "./category-codes";
import { codeKindOf, makeCategoryReader } from "./category-reader";
import { CATEGORY_WORDS, UNCATEGORISED } from "./category-words";

/** A category's own name is as good as its key here. */
const keys = new Set([...Object.keys(CATEGORY_WORDS), ...Object.values(NAICS), ...Object.values(SIC), UNCATEGORISED]);
const words = {
  categories: [
    ...[...keys].map((key) => ({ key, name: key.slice(key.indexOf("/") + 1).replaceAll("_", " "), terms: "" })),
    { key: "shop/zeppelins", name: "Airship Dealership", terms: "blimps|dirigible balloons|trust" },
    { key: "shop/balloons", name: "Balloon Shop", terms: "party balloons|trust" },
  ],
  countries: [],
  regions: [],
  aliases: [],
};
const read = makeCategoryReader(words, null);

test.each([
  ["Dentist", "amenity/dentist"],
  ["Pediatric dentist", "amenity/dentist"],
  ["Hair salon", "shop/hairdresser"],
  ["HVAC contractor", "craft/hvac"],
  ["Roofing contractors", "craft/roofer"],
  ["Italian restaurant", "amenity/restaurant"],
  ["Auto repair shop", "shop/car_repair"],
  ["italian_restaurant", "amenity/restaurant"],
  ["eat_and_drink > restaurant > pizza_restaurant", "amenity/restaurant"],
  ["Information Technology & Services", "office/it"],
  ["Hospital & Health Care", "amenity/hospital"],
  ["Marketing and Advertising", "office/advertising_agency"],
  ["Zahnärzte; Ärzte", UNCATEGORISED],
  ["Zahnarztpraxis", "amenity/dentist"],
  ["Steuerberater", "office/tax_advisor"],
  ["Boulangerie", "shop/bakery"],
  ["Colleges, Universities, and Professional Schools", "amenity/university"],
  ["amenity=dentist", "amenity/dentist"],
  ["shop/bakery", "shop/bakery"],
  ['["Dentist","Doctor"]', "amenity/dentist"],
  ["Airship", "shop/zeppelins"],
  ["Dirigible balloons", "shop/zeppelins"],
  ["Wombat husbandry", UNCATEGORISED],
  ["", UNCATEGORISED],
])("%s is %s", (written, category) => {
  expect(read(written)).toBe(category);
});

test("a search term that two categories share, or that stands among other words, decides nothing", () => {
  expect(read("Trust")).toBe(UNCATEGORISED);
  expect(read("Sellers of blimps abroad")).toBe(UNCATEGORISED);
});

test("industry codes mean what most of them are, the longer before the shorter", () => {
  const naics = makeCategoryReader(words, codeKindOf("NAICS Code"));
  expect(["541110", "54", "5411", "722511", "722515", "722515.0", "999999"].map(naics)).toEqual([
    "office/lawyer",
    UNCATEGORISED,
    "office/lawyer",
    "amenity/restaurant",
    "amenity/cafe",
    "amenity/cafe",
    UNCATEGORISED,
  ]);
  const sic = makeCategoryReader(words, codeKindOf("Primary SIC Code"));
  expect(["8021", "5812", "8111 - Legal Services"].map(sic)).toEqual([
    "amenity/dentist",
    "amenity/restaurant",
    "office/lawyer",
  ]);
  expect(["541110", "8021", "12"].map(read)).toEqual(["office/lawyer", UNCATEGORISED, UNCATEGORISED]);
});

test("only categories that there are may be given", () => {
  const few = makeCategoryReader({ ...words, categories: words.categories.slice(0, 1) }, null);
  expect(few("Hair salon")).toBe(UNCATEGORISED);
});
