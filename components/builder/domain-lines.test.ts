import { expect, test } from "vitest";
import { domainLines } from "./domain-lines";

test("domains are taken out of lines, lists and addresses, each once", () => {
  const text = "example.com\nhttps://www.Example.com/about, other.org\n\n münchen.de ";
  expect(domainLines(text).domains).toEqual(["example.com", "other.org", "xn--mnchen-3ya.de"]);
});

test("what is no domain is told with its line", () => {
  expect(domainLines("example.com\nnot a.domain!\n").faults).toEqual([
    { line: 2, text: "not" },
    { line: 2, text: "a.domain!" },
  ]);
});
