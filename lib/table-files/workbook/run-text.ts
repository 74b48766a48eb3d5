import { xmlText } from "./xml-text";

const PHONETIC = /<((?:\w+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g;
const TEXT = /<((?:\w+:)?)t(?:\s[^>]*)?>([\s\S]*?)<\/\1t>/g;
const ESCAPED = /_x([\da-f]{4})_/gi;

/** The text of an item or a cell, its runs joined, without how it is pronounced. */
export function runText(inner: string): string {
  if (inner.startsWith("<t>") && inner.indexOf("</t>") === inner.length - 4) return cellText(inner.slice(3, -4));
  const spoken = inner.includes("rPh") ? inner.replace(PHONETIC, "") : inner;
  let text = "";
  for (const [, , run = ""] of spoken.matchAll(TEXT)) text += run;
  return cellText(text);
}

/** What XML cannot hold is written by its number, and that by the number of its first sign. */
export function cellText(raw: string): string {
  const text = xmlText(raw);
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
