import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streetKey } from "./street-key";

describe("streetKey", () => {
  test.each([
    ["12224 Ventura Blvd.", "12224 VENTURA BOULEVARD, Suite 5"],
    ["60 W. 55th St. between 5th and 6th Ave.", "60 West 55th Street"],
    ["156 Second Ave.", "156 2nd Ave"],
    ["Hauptstraße 12", "Hauptstr. 12"],
    ["12-14 Oak Street", "12 Oak St #3"],
    ["One Mission St", "1 Mission Street"],
    ["10 E South St", "10 East South Street"],
    ["5N404 Harvest Lane", "5n404 Harvest Ln."],
    ["N88 W16554 Main Street", "N88 W16554 Main St"],
    ["5 Rue de l'Église", "5, rue de l’eglise"],
    ["37-12 82nd St", "3712 82nd Street"],
    ["Unit 4 - 494 Big Bay Point Road", "494 Big Bay Point Rd"],
    ["Suite 5, 12224 Ventura Blvd", "12224 Ventura Boulevard"],
    ["3rd Floor, Rajapushpa Business Center", "Rajapushpa Business Center"],
    ["1 Medical Center Blvd 7th Floor", "1 Medical Center Blvd"],
    ["Habichtstr. 62/64", "Habichtstraße 62"],
    ["120-A Oak St", "120 Oak St"],
  ])("%s and %s are one address", (one, other) => {
    expect(streetKey(one)).toBe(streetKey(other));
    expect(streetKey(one)).not.toBeNull();
  });

  test.each([
    ["1 Oak Street", "2 Oak Street"],
    ["1 Oak Street", "1 Elm Street"],
    ["5th Avenue", "5 Avenue Road"],
    ["Highway 50", "Highway 60"],
    ["5N404 Harvest Lane", "5N406 Harvest Lane"],
    ["74-5588 Pawai Pl", "74-5612 Pawai Pl"],
    ["9020 - 75 Street N.W.", "9020 - 76 Street N.W."],
    ["701 W North St", "701 W South St"],
  ])("%s and %s are two", (one, other) => {
    expect(streetKey(one)).not.toBe(streetKey(other));
  });

  test.each(["P.O. Box 12", "Post Office Box 9", "", " , "])("%j is no address", (street) => {
    expect(streetKey(street)).toBeNull();
  });

  test("case, outer space and what names a unit make no difference", () => {
    const word = fc.stringMatching(/^[bdgkmpz][aeiou][bdgkmpz]{2,5}$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        word,
        fc.constantFrom("", " Suite 12", ", Apt 4B", " #7", ", Floor 2"),
        (house, name, unit) => {
          expect(streetKey(` ${house} ${name.toUpperCase()} St.${unit} `)).toBe(`${house}|${name}`);
        },
      ),
    );
  });

  test("words that objects have by nature are words", () => {
    expect(streetKey("12 Constructor Street")).toBe("12|constructor");
  });

  test("whatever is written, the key has one bar, and a number or nothing before it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (street) => {
        const key = streetKey(street);
        if (key !== null) expect(key).toMatch(/^\d*\|[^|]*$/);
      }),
    );
  });
});
