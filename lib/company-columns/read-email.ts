import type { ReadCell } from "./fault";
import { listedTexts } from "./json-cell";

const BETWEEN = /[\s;,|<>()"]+/;
const EMAIL = /^[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/;
const LENGTH_MAX = 254;

const NOT_AN_EMAIL = {
  code: "not_an_email",
  message: "Not an e-mail address",
  advice: "Write it as in name@example.com",
};

/** The first of a cell's addresses. */
export function readEmail(cell: string): ReadCell<string> {
  const texts = listedTexts(cell);
  for (const text of texts) {
    for (const part of EMAIL.test(text) ? [text] : text.split(BETWEEN)) {
      const email = part.replace(/^mailto:/i, "").replace(/\?.*$|\.$/, "");
      if (email.length <= LENGTH_MAX && EMAIL.test(email)) return { value: email };
    }
  }
  return texts.length === 0 ? { value: "" } : { fault: NOT_AN_EMAIL };
}
