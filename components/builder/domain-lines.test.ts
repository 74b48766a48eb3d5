import { expect, test } from "vitest";
import { caretIn, domainLines, textWith } from "./domain-lines";

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

test("the text follows domains that come from elsewhere, and keeps what was typed beside them", () => {
  expect(textWith("", ["a.com", "xn--mnchen-3ya.de"])).toBe("a.com\nmünchen.de");
  expect(textWith("https://a.com/about\nb.com", ["a.com", "b.com"])).toBe("https://a.com/about\nb.com");
  expect(textWith("https://a.com/about\nnot one!\nb.com", ["a.com", "c.com"])).toBe(
    "https://a.com/about\nnot one!\nc.com",
  );
  expect(textWith("a.com, b.com", ["a.com"])).toBe("a.com");
});

test("the caret stays in its line, whatever lines others add and take away around it", () => {
  const typing = { text: "a.com\nb.co", at: 10 };
  expect(caretIn(typing, "a.com\nb.co\nc.com")).toBe(10);
  expect(caretIn(typing, "b.co\nc.com")).toBe(4);
  expect(caretIn(typing, "c.com")).toBe(5);
  expect(caretIn({ text: "", at: 0 }, "c.com")).toBe(0);
});
