import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "./all";
import { seen } from "./seen";
import { text } from "./text";

const UNSEEN = [
  ..." \t\n\u00a0\u3000\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u202e\u2028\u2060\u2800\u3164\ufe0f\ufeff\uffa0",
  "\u{e0001}",
  "\u{e0061}",
  "\u{e0100}",
];
const unseen = fc.array(fc.constantFrom(...UNSEEN), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));

test("what cannot be seen is no text", () => {
  fc.assert(
    fc.property(unseen, (blank) => {
      expect(seen(blank)).toBe("");
      expect(text(120).safeParse(blank).success).toBe(false);
    }),
  );
});

test.each([
  "Acme",
  "ÅÆ",
  "株式会社",
  "م‌ی",
  "C++",
  "-",
  "☕\ufe0f",
  "\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}",
  "👩\u200d🍳",
])("%s stays as it is, without what cannot be seen around it", (name) => {
  expect(seen(name)).toBe(name);
  for (const blank of ["\u200b ", "\u3164", " \u2060\n"]) expect(seen(`${blank}${name}${blank}`)).toBe(name);
});

describe("a name that cannot be seen is refused", () => {
  const bodies = OPERATIONS.flatMap((operation): [string, z.ZodType][] => {
    const body = "body" in operation ? operation.body : undefined;
    const schema = body instanceof z.ZodOptional ? body.unwrap() : body;
    return schema instanceof z.ZodObject && "name" in schema.shape ? [[operation.name, schema]] : [];
  });
  test("of everything that has one", () => expect(bodies.length).toBeGreaterThanOrEqual(3));
  test.each(bodies)("by %s", (_, body) => {
    for (const name of UNSEEN) {
      const issues = body.safeParse({ name }).error?.issues ?? [];
      expect(issues.map(({ path }) => path.join("."))).toContain("name");
    }
  });
});
