import { readUrl } from "@/lib/contract/read-url";

/** Whether this names a host, with a port or without, and holds nothing else that an address could be made of. */
export function isHost(text: string): boolean {
  return /^[^\s/?#@\\]+$/.test(text) && readUrl(`http://${text}`) !== null;
}
