import { fold } from "@/lib/directory/fold";

/** A keyword as it was written, as it is sought in folded text, and the categories whose names or terms hold it. */
export type Keyword = { text: string; sought: string; categories: string[] };

/** Null for a keyword that holds neither letter nor digit, which nothing matches. */
export function soughtWords(keyword: string): string | null {
  const folded = fold(keyword);
  return folded === "" ? null : ` ${folded} `;
}
