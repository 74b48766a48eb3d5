import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMS_BY_COUNTRY, LEGAL_FORMS } from "./legal-forms";
import { nameKey } from "./name-key";

describe("nameKey", () => {
  test.each([
    ["Müller & Söhne GmbH", "Muller and Sohne"],
    ["Tiffany & Co.", "TIFFANY"],
    ["Wendy's", "Wendys"],
    ["I.B.M. Corp.", "IBM"],
    ["Grupo Bimbo, S.A.B. de C.V.", "grupo bimbo"],
    ["Żabka Polska Sp. z o.o.", "Zabka Polska"],
    ["Robert Bosch GmbH & Co. KG", "Robert Bosch"],
    ["トヨタ自動車株式会社", "トヨタ自動車"],
    ["华为技术有限公司", "华为技术"],
    ["ＦＵＬＬ　ＷＩＤＴＨ", "Full Width"],
  ])("%s and %s are one name", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ["Limited Brands", "Brands"],
    ["Company of Animals", "of Animals"],
    ["7-Eleven", "Eleven"],
    ["Bank of America", "Bank"],
  ])("%s and %s are two names", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test("the forms of at least 40 countries are set aside, and at the end only", () => {
    const countries = Object.entries(FORMS_BY_COUNTRY);
    expect(countries.length).toBeGreaterThanOrEqual(40);
    for (const [country, forms] of countries) {
      for (const form of forms) {
        expect([country, form, nameKey(`Quartzfield ${form.toUpperCase()}`)]).toEqual([country, form, "quartzfield"]);
        expect(nameKey(`${form} quartzfield`)).toBe(`${form} quartzfield`);
      }
    }
  });

  test("a name that is nothing but a legal form keeps it", () => {
    expect(nameKey("Limited")).toBe("limited");
    expect(nameKey("株式会社")).not.toBe("");
  });

  test("the key of a key is that key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });

  test("a name with a letter or digit never has an empty key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (before, after) => {
        expect(nameKey(`${before}a${after}`)).not.toBe("");
      }),
    );
  });

  test("case, outer space and a legal form at the end make no difference", () => {
    const word = fc
      .stringMatching(/^[bdfghjmpqrtvwxz]{3,8}$/)
      .filter((letters) => !LEGAL_FORMS.some((form) => form.includes(letters)));
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom("Inc.", "LLC", "Ltd", "GmbH", "S.A.", "S.p.A.", "Pty Ltd"),
        (a, b, form) => {
          expect(nameKey(`  ${a.toUpperCase()} ${b}, ${form} `)).toBe(`${a} ${b}`);
        },
      ),
    );
  });
});
