import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { folded } from "@/lib/contract/folded";

async function inSql(texts: string[]): Promise<string[]> {
  const rows = await rowsOf<{ words: string }>(
    reader(),
    sql`select folded(text) as words from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality t(text, n) order by n`,
  );
  return rows.map(({ words }) => words);
}

/** PostgreSQL 15 knows Unicode 14: what came later it takes apart no more than it takes apart any unknown character. */
const isOld = (text: string) => !/[\u{1ccd6}-\u{1ccf9}\u{1e030}-\u{1e06d}\u{a7f1}\u{105c9}\u{105e4}]/u.test(text);
const isHeld = (text: string) => !text.includes("\0");

test("PostgreSQL folds every character as TypeScript does, alone and between letters", async () => {
  const all = Array.from({ length: 0x20000 }, (_, code) => code).filter(
    (code) => code > 0 && (code < 0xd800 || code > 0xdfff),
  );
  const texts = all
    .map((code) => String.fromCodePoint(code))
    .filter(isOld)
    .map((one) => `${one}x ${one} X${one}Y 1${one}`);
  const words = await inSql(texts);
  const differing = texts.flatMap((text, at) => (words[at] === folded(text) ? [] : [[text, words[at], folded(text)]]));
  expect(differing).toEqual([]);
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."a B . , - ' ’ & + # @ ☕ ★ $ é ü ß Ł ı İ Σ ς Ё й が カ ﾊ ﾞ ー 銀 行 한 국 ไ ท ย ក ា ع ّ א ְ ﬁ ™ ½ 　 | % _ \\ \u00ad \u200b \u200d \ufe0f 𝒜 ´".split(
      " ",
    ),
    " ",
    "  ",
    ".net",
    "U.S.A.",
    "c++",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const written = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join("").toWellFormed())
  .filter((text) => isOld(text) && isHeld(text));

test("PostgreSQL folds any text as TypeScript does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 100, maxLength: 100 }), async (texts) => {
      expect(await inSql(texts)).toEqual(texts.map(folded));
    }),
    { numRuns: 40 },
  );
});

test("text is folded alike composed and decomposed", () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(folded(text.normalize("NFD"))).toBe(folded(text.normalize("NFC")));
    }),
    { numRuns: 2000 },
  );
});
