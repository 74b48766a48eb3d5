import { canonicalWebsite } from "@/lib/directory/website";
import type { ReadCell } from "./fault";
import { listedTexts } from "./json-cell";

const BETWEEN = /[\s;|]+|,\s*(?=https?:|www\.)|,\s+/;
const NOTHING = /^(?:https?:\/*)?(?:www\.?)?\/*$/i;
/** Under these any name is a website's, so that nothing need be looked up. */
const PLAIN =
  /^(?:https?:\/\/)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}(?:com|org|net|edu|de|fr|it|es|nl|pl|pt|ca|us|io|co\.uk)(?:\/[\w./?=&%+~-]{0,200})?$/i;

const NOT_A_WEBSITE = {
  code: "not_a_website",
  message: "Not a web address",
  advice: "Write it as in https://example.com",
};

function isWebsite(text: string): boolean {
  return PLAIN.test(text) || (!text.includes("@") && canonicalWebsite(text) !== null);
}

/** The first of a cell's addresses that a browser could open. */
export function readWebsite(cell: string): ReadCell<string> {
  const texts = listedTexts(cell);
  for (const text of texts) {
    if (isWebsite(text)) return { value: text };
    const found = text.split(BETWEEN).find((part) => part !== "" && isWebsite(part));
    if (found) return { value: found };
  }
  return texts.every((text) => NOTHING.test(text)) ? { value: "" } : { fault: NOT_A_WEBSITE };
}
