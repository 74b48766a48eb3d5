import { fold } from "@/lib/directory/fold";

/** Under which a header is looked up: letters and digits alone, so that "Post Code", "postcode" and "PostCode" are one. */
export function headerKey(header: string): string {
  return fold(header.replace(/\s*\(\d{1,3}\)\s*$/, "")).replaceAll(" ", "");
}

/** The keys of headers that stand in one text with commas between. */
export function headerKeys(headers: string): string[] {
  return headers.split(",").flatMap((header) => headerKey(header) || []);
}
