import { readUrl } from "@/lib/contract/read-url";

const HERE = "http://here";

/** A path on this very host, or the home page: `next` comes from the address, so it may name any site. */
export function localPath(next: string | undefined): string {
  if (!next?.startsWith("/")) return "/workflows";
  const url = readUrl(next, HERE);
  return url?.origin === HERE && !url.pathname.startsWith("//") ? url.pathname + url.search : "/workflows";
}
