import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyDomain } from "./domain";

describe("companyDomain", () => {
  test.each([
    ["https://www.example.co.uk/shop?x=1", "example.co.uk"],
    ["EXAMPLE.com", "example.com"],
    ["http://dental.austin.example.com:8080", "example.com"],
    ["https://acme.uk.com", "acme.uk.com"],
    ["https://www.abileneisd.org/", "abileneisd.org"],
    ["https://www.hse.gov.uk/", "hse.gov.uk"],
    ["https://www.com/", "www.com"],
  ])("%s is %s", (address, domain) => {
    expect(companyDomain(address)).toBe(domain);
  });

  test.each([
    "https://www.facebook.com/acme",
    "https://m.facebook.com/acme",
    "https://sites.google.com/view/acme",
    "https://acme.wixsite.com/site",
    "https://acme.github.io",
    "https://acme.blogspot.com",
    "https://linktr.ee/acme",
    "http://127.0.0.1/",
    "http://localhost",
    "https://intranet",
    "https://gov.uk/dvsa",
    "https://www.gov.uk/dvsa",
    "https://assets.www.gov.uk/dvsa",
    "https://www.uk.com",
    "https://www.co.uk/acme",
    "not an address",
    "",
  ])("%s belongs to no one company", (address) => {
    expect(companyDomain(address)).toBeNull();
  });

  test("sub-domain, path, scheme and case make no difference", () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/);
    fc.assert(
      fc.property(
        label,
        label,
        fc.constantFrom("http", "https"),
        fc.constantFrom("", "/", "/shop?x=1", "/a/b#c"),
        (name, sub, scheme, path) => {
          const domain = `${name}-example.com`;
          expect(companyDomain(`${scheme}://${sub}.${domain.toUpperCase()}${path}`)).toBe(domain);
        },
      ),
    );
  });
});
