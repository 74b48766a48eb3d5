import { CLASSES, folded } from "@/lib/contract/folded";

/** A keyword as it was written, as it is sought in folded text, and the categories whose names or terms hold it. */
export type Keyword = { text: string; sought: string; categories: string[] };

const BEGINS_JOINED = new RegExp(`^${CLASSES.joined.source}`, "u");
const ENDS_JOINED = new RegExp(`${CLASSES.joined.source}$`, "u");

/** Whole words, where the script has spaces between them; else the same characters anywhere. Null where nothing is left to seek. */
export function soughtWords(keyword: string): string | null {
  const words = folded(keyword);
  if (words === "") return null;
  return `${BEGINS_JOINED.test(words) ? "" : " "}${words}${ENDS_JOINED.test(words) ? "" : " "}`;
}
