import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toE164, toLocalNumber } from "./phone";

describe("toE164", () => {
  test.each([
    ["(512) 471-3434", "US", "+15124713434"],
    ["512.471.3434 ext. 12", "US", "+15124713434"],
    ["+44 20 7946 0018", null, "+442079460018"],
    ["030 901820", "DE", "+4930901820"],
  ])("%s in %s is %s", (written, country, number) => {
    expect(toE164(written, country)).toBe(number);
  });

  test.each([
    ["NOT AVAILABLE", "US"],
    ["000-000-0000", "US"],
    ["999 999 9999", "US"],
    ["123-456-7890", "US"],
    ["512 555 0123", "US"],
    ["12", "US"],
    ["512 471 3434", null],
    ["512 471 3434", "ZZ"],
    ["", "US"],
  ])("%s in %s is nobody's number", (written, country) => {
    expect(toE164(written, country)).toBeNull();
  });

  test("however a number is written, it is the same number", () => {
    const area = fc.integer({ min: 201, max: 989 });
    const exchange = fc.integer({ min: 600, max: 989 });
    const line = fc.integer({ min: 1000, max: 9998 });
    fc.assert(
      fc.property(area, exchange, line, (a, e, l) => {
        const plain = toE164(`${a}${e}${l}`, "US");
        fc.pre(plain !== null);
        for (const written of [`(${a}) ${e}-${l}`, `${a}.${e}.${l}`, `+1 ${a} ${e} ${l}`, `1-${a}-${e}-${l} x5`]) {
          expect(toE164(written, "US")).toBe(plain);
        }
        expect(toE164(plain, null)).toBe(plain);
      }),
    );
  });

  test("any text gives null or a number in E.164", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("US", "DE", "JP", null), (written, country) => {
        expect(toE164(written, country) ?? "+1000").toMatch(/^\+[1-9]\d{3,14}$/);
      }),
    );
  });
});

describe("toLocalNumber", () => {
  test.each(["471-3434", "471 3434", " 4713434 ", "471.3434 ext. 12", "471-3434 x5"])(
    "%j is a number that lacks its area code",
    (written) => {
      expect(toLocalNumber(written, "US")).toBe("4713434");
      expect(toLocalNumber(written, "CA")).toBe("4713434");
    },
  );

  test.each([
    ["(512) 471-3434", "US"],
    ["471-343", "US"],
    ["171-3434", "US"],
    ["555-0123", "US"],
    ["777-7777", "US"],
    ["471-3434 or 471-3435", "US"],
    ["471 3434", "DE"],
    ["471 3434", null],
    ["", "US"],
  ])("%j in %s is none", (written, country) => {
    expect(toLocalNumber(written, country)).toBeNull();
  });
});
