import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlaceRow } from "@/db/queries/suggest-places";
import { partPlaces } from "./part-places";

const row = (kind: PlaceRow["kind"], population = 0) => ({ kind, population }) as PlaceRow;
const [area, town, metropolis] = [row("region"), row("city", 20_000), row("city", 900_000)];
const KNOWN: Record<string, PlaceRow[]> = {
  Germany: [area],
  France: [area],
  Spain: [area],
  Texas: [area],
  TX: [area],
  Ohio: [area],
  USA: [area],
  Michigan: [area, town],
  Delaware: [area, town],
  Berlin: [area, metropolis],
  "New York": [area, metropolis],
  Austin: [metropolis, town],
  Dallas: [metropolis],
  Paris: [metropolis, town],
  "Austin, Texas": [metropolis],
  "Austin, TX": [metropolis],
  "Austin, Texas, USA": [metropolis],
  "Texas, USA": [area],
  "Dallas, TX": [metropolis],
  "Delaware, Ohio": [town],
  "New York, New York": [metropolis],
};
const called = (text: string) => KNOWN[text] ?? [];

test.each([
  ["Germany|France|Spain", "Germany|France|Spain"],
  ["Germany|France", "Germany|France"],
  ["Austin|Dallas", "Austin|Dallas"],
  ["Paris|Berlin", "Paris|Berlin"],
  ["Austin|TX", "Austin, TX"],
  ["Austin|Texas|USA", "Austin, Texas, USA"],
  ["Austin|TX|Dallas|TX", "Austin, TX|Dallas, TX"],
  ["New York|New York", "New York, New York"],
  ["Delaware|Ohio", "Delaware, Ohio"],
  ["Texas|Delaware|Ohio", "Texas|Delaware|Ohio"],
  ["Texas|Austin|TX|France", "Texas|Austin, TX|France"],
  // Of these nobody means the whole state.
  ["Austinn|Texas", "Austinn, Texas"],
  ["Austinn|Texas|USA", "Austinn, Texas, USA"],
  ["Paris|Michigan", "Paris, Michigan"],
  ["Dallas|TX|Austinn|TX", "Dallas, TX|Austinn, TX"],
  ["Paris|Texs", "Paris, Texs"],
  ["Germany|Frnace", "Germany|Frnace"],
])("%s is cut into %s", (parts, places) => {
  expect(partPlaces(parts.split("|"), called).join("|")).toBe(places);
});

test("no part is lost, doubled or moved", () => {
  const names = fc.constantFrom("Austin", "Texas", "TX", "USA", "Delaware", "Ohio", "Berlin", "Foo", "Germany");
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 12 }), (parts) => {
      expect(partPlaces(parts, called).join(", ")).toBe(parts.join(", "));
    }),
  );
});
