import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toE164 } from "./phone";

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
