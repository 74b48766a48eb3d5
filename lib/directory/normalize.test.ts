import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize } from "./normalize";
import type { RawRecord } from "./sources/source";

const raw = (over: Partial<RawRecord> = {}): RawRecord => ({
  sourceRecordId: "acme-1",
  licence: "CC0-1.0",
  coverage: "location",
  name: "Acme, Inc.",
  category: "amenity/dentist",
  ...over,
});

describe("normalize", () => {
  test("makes every field one way", () => {
    const row = normalize(
      raw({
        name: "  Acme\u0000\n Dental,\tInc. ",
        website: "WWW.Acme-Dental.com/",
        phone: "(512) 471-3434",
        email: "mailto:Hello@Acme-Dental.com",
        city: "St. Louis",
        region: "us-mo",
        postalCode: " 63101 ",
        latitude: 38.6,
        longitude: -90.2,
        social: { facebook: "https://www.facebook.com/acme", odd: "javascript:alert(1)" },
        brandId: "Q1",
      }),
    );
    expect(row).toMatchObject({
      name: "Acme Dental, Inc.",
      nameKey: "acme dental",
      website: "https://www.acme-dental.com",
      domain: "acme-dental.com",
      phone: "+15124713434",
      email: "hello@acme-dental.com",
      cityKey: "saint louis",
      region: "US-MO",
      country: "US",
      postalCode: "63101",
      latitude: 38.6,
      places: ["US", "US-MO"],
      social: { facebook: "https://www.facebook.com/acme" },
      brandId: "Q1",
    });
  });

  test("a record without an id, a name or a category is no company", () => {
    expect(normalize(raw({ name: " \u200b " }))).toBeNull();
    expect(normalize(raw({ sourceRecordId: "" }))).toBeNull();
    expect(normalize(raw({ category: "dentist" }))).toBeNull();
  });

  test("a brand lies where it operates, and names a region only where that is its one place", () => {
    const texas = normalize(raw({ coverage: "brand", areas: ["US", "US-TX"] }));
    expect(texas).toMatchObject({ country: "US", region: "US-TX", places: ["US", "US-TX"] });
    const wide = normalize(raw({ coverage: "brand", areas: ["US", "US*", "US-TX"] }));
    expect(wide).toMatchObject({ country: "US", region: null });
    const two = normalize(raw({ coverage: "brand", areas: ["CA", "CA*", "US", "US-TX", "nowhere"] }));
    expect(two).toMatchObject({ country: null, region: null, places: ["CA", "CA*", "US", "US-TX"] });
    expect(normalize(raw({ coverage: "brand", areas: [] }))).toMatchObject({ country: null, places: [] });
  });

  test.each([
    "javascript:alert(1)",
    "ftp://example.com",
    "http://localhost/",
    "http://10.0.0.1/",
    "https://exa mple.com",
    "none",
    "https://",
  ])("%s is no website", (website) => {
    expect(normalize(raw({ website }))).toMatchObject({ website: null, domain: null });
  });

  test.each([
    { latitude: 0, longitude: 0 },
    { latitude: 91, longitude: 10 },
    { latitude: 10, longitude: -181 },
    { latitude: Number.NaN, longitude: 10 },
    { latitude: 10 },
  ])("%o is no point", (point) => {
    expect(normalize(raw(point))).toMatchObject({ latitude: null, longitude: null });
  });

  test("whatever a source sends, the row is text that PostgreSQL can hold", () => {
    const text = fc.string({ unit: "binary" });
    const record = fc.record<RawRecord>(
      {
        sourceRecordId: text,
        licence: fc.constant("CC0-1.0"),
        coverage: fc.constantFrom("brand", "location"),
        name: text,
        category: fc.constant("shop/books"),
        description: text,
        website: fc.oneof(text, fc.constant("www.example.com/\u0000x")),
        phone: text,
        email: fc.oneof(text, fc.constant("A@Example.com")),
        street: text,
        city: text,
        region: fc.oneof(text, fc.constant("US-TX")),
        postalCode: text,
        country: text,
        areas: fc.array(text),
      },
      { requiredKeys: ["sourceRecordId", "licence", "coverage", "name", "category"] },
    );
    fc.assert(
      fc.property(record, (sent) => {
        const row = normalize(sent);
        for (const value of Object.values(row ?? {}).flat()) {
          if (typeof value !== "string") continue;
          expect(value.isWellFormed() && !value.includes("\0")).toBe(true);
          expect(value).not.toBe("");
        }
      }),
    );
  });
});
