import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Identifiable, identityOf } from "./identity";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const text = fc.string({ minLength: 1 });
const company = fc.record<Identifiable>({
  domain: fc.option(text),
  nameKey: text,
  cityKey: fc.option(text),
  region: fc.option(text),
  country: fc.option(text),
});

describe("identityOf", () => {
  test("is a uuid that depends on nothing but its input", () => {
    fc.assert(
      fc.property(company, (one) => {
        expect(identityOf(one)).toMatch(UUID);
        expect(identityOf({ ...one })).toBe(identityOf(one));
      }),
    );
  });

  test("one domain is one company, whatever its name and place", () => {
    fc.assert(
      fc.property(company, company, text, (one, other, domain) => {
        expect(identityOf({ ...one, domain })).toBe(identityOf({ ...other, domain }));
      }),
    );
  });

  test("without a domain, the closest place that is known tells two of one name apart", () => {
    const texas = { domain: null, nameKey: "acme", cityKey: "austin", region: "US-TX", country: "US" };
    const others = [
      { ...texas, cityKey: "dallas" },
      { ...texas, cityKey: null },
      { ...texas, cityKey: null, region: null },
      { ...texas, cityKey: null, region: null, country: null },
      { ...texas, nameKey: "apex" },
      { ...texas, domain: "acme" },
    ];
    expect(new Set([texas, ...others].map(identityOf)).size).toBe(others.length + 1);
    expect(identityOf({ ...texas, country: null })).toBe(identityOf(texas));
    // A Springfield, a Portland and an Austin are in many states.
    expect(identityOf({ ...texas, region: "US-MN" })).not.toBe(identityOf(texas));
    expect(identityOf({ ...texas, cityKey: null, region: "US-MN" })).not.toBe(identityOf({ ...texas, cityKey: null }));
  });
});
