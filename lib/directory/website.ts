import { parse } from "tldts";
import { readUrl } from "@/lib/contract/read-url";

const LENGTH_MAX = 2000;

/** An http(s) address that a browser can open, written one way; null for anything else. */
export function canonicalWebsite(written: string): string | null {
  const text = written.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text.replace(/^\/+/, "")}`;
  const url = readUrl(address);
  if (!url) return null;
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = parse(url.hostname, { allowPrivateDomains: true });
  if (host.isIp || !host.publicSuffix || !(host.isIcann || host.isPrivate)) return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  const href = url.pathname === "/" && url.search === "" ? url.origin : url.href;
  return href.length <= LENGTH_MAX ? href : null;
}
