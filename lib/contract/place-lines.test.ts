import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlaceList, placeLines } from "./place-lines";

const SEPARATORS = ["\n", "\r\n", "\t", ";", ",", "，", "；", "、", "\u2028"];
const words = fc.stringMatching(/^[A-Za-zäöüéß0-9.'-]{1,8}( [A-Za-zäöüéß0-9.'-]{1,8})?$/);
const pasted = fc.array(fc.oneof(words, fc.constantFrom(...SEPARATORS, " ", "\u200b", "\ufeff")), { maxLength: 40 });

test("nothing that can be seen is lost, doubled or moved, whatever stands between", () => {
  const isSeparator = (piece: string) => SEPARATORS.includes(piece);
  const seenIn = (texts: string[]) => texts.join("").replace(/[\s\u200b\ufeff]/g, "");
  fc.assert(
    fc.property(pasted, (pieces) => {
      const parts = placeLines(pieces.join("")).flatMap((line) => line.parts);
      expect(seenIn(parts)).toBe(seenIn(pieces.filter((piece) => !isSeparator(piece))));
      expect(parts.filter((part) => part !== part.trim() || part === "")).toEqual([]);
    }),
  );
});

test("each part is told by the line of the text on which it stands", () => {
  expect(placeLines("Germany\n\nAustin, TX; Dallas\tTX\r\nUK")).toEqual([
    { line: 1, parts: ["Germany"] },
    { line: 3, parts: ["Austin", "TX"] },
    { line: 3, parts: ["Dallas", "TX"] },
    { line: 4, parts: ["UK"] },
  ]);
});

test.each([
  ["Texas", false],
  ["Texas\n", false],
  ["\r\n  ", false],
  ["", false],
  [", TX", false],
  ["Austin, Texas", "unsure"],
  ["Germany, France, Spain", "unsure"],
  ["Texas\nOhio", true],
  ["Texas;Ohio", true],
  ["Austin\tTX", true],
])("%j is a list: %s", (text, is) => {
  expect(isPlaceList(text)).toBe(is);
});
