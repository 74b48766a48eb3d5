import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Criteria } from "./criteria";
import { unicodeDomain } from "./domain";

const kept = (domain: string) => Criteria.parse({ exclude: { domains: [domain] } }).exclude.domains[0];

describe("a domain to leave out", () => {
  test.each([
    ["körperformen.com", "xn--krperformen-rfb.com"],
    ["  KÖRPERFORMEN.COM ", "xn--krperformen-rfb.com"],
    ["ko\u0308rperformen.com", "xn--krperformen-rfb.com"],
    ["президент.рф", "xn--d1abbgf6aiiy.xn--p1ai"],
    ["यूनिवर्सल.भारत", "xn--l2bneint0cwa7h.xn--h2brj9c"],
    ["straße.de", "xn--strae-oqa.de"],
    ["Example.com", "example.com"],
  ])("%s is kept as %s, whatever wrote it", (written, domain) => {
    expect(kept(written)).toBe(domain);
    expect(kept(domain)).toBe(domain);
  });

  test.each(["xn--abc.com", "a⑴.com", "1.2.3.44", "0x7f.1.22", "foo.23", `${"öa中".repeat(80)}.com`])(
    "%s, which the network cannot mean, stays as it was written",
    (written) => expect(kept(written)).toBe(written),
  );

  test("whatever is taken is taken again as it was kept", () => {
    const domain = fc.stringMatching(
      /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,5}[\p{L}\p{M}\p{N}])?\.){1,3}[\p{L}\p{M}\p{N}-]{2,5}$/u,
    );
    const check = (written: string) => {
      expect(kept(kept(written) ?? "")).toBe(kept(written));
    };
    fc.assert(fc.property(domain, check), { numRuns: 2000 });
  });

  test("people see its own letters, unless those would be another domain", () => {
    expect(unicodeDomain("xn--krperformen-rfb.com")).toBe("körperformen.com");
    for (const domain of ["example.com", "xn--abc.com", "xn--99999999.com"]) expect(unicodeDomain(domain)).toBe(domain);
  });
});
