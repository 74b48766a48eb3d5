import { expect, test } from "vitest";
import { keysOf, placeKey, placesOf } from "./place-keys";

test("places survive the way to keys and back", () => {
  const places = {
    countries: ["US"],
    regions: ["US-TX"],
    cities: [{ name: "San Antonio", region: "US-TX" }],
  };
  expect(placesOf(keysOf(places))).toEqual(places);
});

test("a suggestion has the key of the same place when it is chosen", () => {
  const key = placeKey({ kind: "city", code: "US-TX", name: "San Antonio" });
  expect(keysOf(placesOf([key]))).toEqual([key]);
});
