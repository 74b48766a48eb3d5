import { domainToASCII, domainToUnicode } from "node:url";
import type { Sought } from "@/db/queries/leads";
import { folded } from "@/lib/contract/folded";

/** The host of an address as people type or paste one, be it of a page, a mailbox or a company. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^\s/@]*@)?(?:www\.)?(?<host>[^\s/?#:@]+\.[^\s/?#:@]+)(?:[:/?#]\S*)?$/iu;

/** Of an address, what its host holds, in letters and as domains are stored too. */
export function soughtIn(typed: string): Sought {
  const host = ADDRESS.exec(typed.trim())?.groups?.host ?? "";
  const forms = [typed, host, domainToUnicode(host), domainToASCII(host)].map(folded);
  return { typed, words: [...new Set(forms)].filter((words) => words !== "") };
}
