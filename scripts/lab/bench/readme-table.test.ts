import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Line, withTable } from "./readme-table";

const LINE: Line = {
  name: "Run against one INSERT",
  ours: "4.1 s",
  against: "2.6 s",
  ratio: 0.638,
  wanted: "at least 0.75",
  holds: false,
  load: 0.4,
};

test("the README's table holds what was measured, in place of what was there", () => {
  const readme = readFileSync("README.md", "utf8");
  const [once, twice] = [withTable(readme, [LINE], "one machine"), withTable(readme, [LINE, LINE], "one machine")];
  expect(once).toContain("\n| Run against one INSERT | 4.1 s | 2.6 s | **0.64** | at least 0.75 |\n");
  expect(withTable(twice, [LINE], "one machine")).toBe(once);
  const outside = (text: string) => text.split(/<!-- Written by `npm run bench`\. -->[\s\S]*<!-- Until here\. -->/);
  expect(outside(once)).toEqual(outside(readme));
  expect(outside(once)).toHaveLength(2);
});

test("a busy machine is told of beside the figure", () => {
  const text = withTable(readFileSync("README.md", "utf8"), [{ ...LINE, holds: true, load: 2.34 }], "one machine");
  expect(text).toContain("| 0.64, at a load of 2.3 |");
});
