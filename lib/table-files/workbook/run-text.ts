import { elementFinder } from "./element-finder";
import { xmlText } from "./xml-text";

const [findSpoken, findText] = [elementFinder("rPh"), elementFinder("t")];
const ESCAPED = /_x([\da-f]{4})_/gi;

/** The text of an item or a cell, its runs joined, without how it is pronounced. */
export function runText(inner: string): string {
  if (inner.startsWith("<t>") && inner.indexOf("</t>") === inner.length - 4) return cellText(inner.slice(3, -4));
  const written = inner.includes("rPh") ? withoutSpoken(inner) : inner;
  let text = "";
  for (let found = findText(written, 0); found.element; found = findText(written, found.next)) {
    text += found.element.inner;
  }
  return cellText(text);
}

function withoutSpoken(inner: string): string {
  let written = "";
  let from = 0;
  for (let found = findSpoken(inner, 0); found.element; found = findSpoken(inner, found.next)) {
    written += inner.slice(from, found.start);
    from = found.next;
  }
  return written + inner.slice(from);
}

/** What XML cannot hold is written by its number, and that by the number of its first sign. */
export function cellText(raw: string): string {
  const text = xmlText(raw);
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
