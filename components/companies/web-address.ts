import { readUrl } from "@/lib/contract/read-url";

/** The address if a browser may be sent there: a record may hold anything. */
export function webAddress(text: string | null): string | null {
  const url = text ? readUrl(text) : null;
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
}
