import { expect, test } from "vitest";
import { domainLines, startTyping, textWith, withOthers, withText } from "./domain-lines";

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

/** What a person sees and has saved after what they and others do, in turn: a text of theirs, or a list of others'. */
function afterAll(text: string, value: string[], ...done: (string | ((value: readonly string[]) => string[]))[]) {
  let typing = startTyping(text, value);
  for (const one of done)
    typing = typeof one === "string" ? withText(typing, one) : withOthers(typing, one(typing.value));
  return { typed: typing.text, value: [...typing.value].sort(), left: textWith(typing.text, typing.value) };
}
const add = (domain: string) => (value: readonly string[]) => [...value, domain];
const remove = (domain: string) => (value: readonly string[]) => value.filter((one) => one !== domain);

test("a line of another person waits until the one who types leaves, and none joins theirs", () => {
  expect(afterAll("", [], "my", add("other.org"), "my.co", "my.com")).toEqual({
    typed: "my.com",
    value: ["my.com", "other.org"],
    left: "my.com\nother.org",
  });
});

test("what others take away while somebody types does not come back", () => {
  const { value, left } = afterAll("a.com\nb.com", ["a.com", "b.com"], remove("a.com"), "a.com\nb.com\nc.com");
  expect([value, left]).toEqual([["b.com", "c.com"], "b.com\nc.com"]);
  expect(afterAll("", [], "a.com", remove("a.com"), "a.com\nb.com").value).toEqual(["b.com"]);
  expect(afterAll("", [], "a.com", remove("a.com"), "b.com", "b.com\na.com").value).toEqual(["a.com", "b.com"]);
});

test("what others have put there is not taken away by one who types through it", () => {
  expect(afterAll("", [], add("my.co"), "my.co", "my.com").value).toEqual(["my.co", "my.com"]);
  expect(afterAll("a.com", ["a.com"], "").value).toEqual([]);
});
