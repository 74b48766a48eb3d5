import type { CompanyColumnField } from "@/lib/contract/company-columns";
import type { KnownColumn } from "./exports/known-exports";
import { headerKey } from "./header-key";
import { HEADER_WORDS } from "./header-words";
import { ABOUT_PEOPLE, LEFT_OUT_HEADERS, OF_THE_PERSON } from "./left-out-headers";
import { registerOf } from "./register-headers";

/** What stands before what a column holds, and says that it is the company's. */
const OF_COMPANY =
  /^(?:organi[sz]ations?|companys?|companies|accounts?|business|firma|firm|employer|billing|headquarters?|hq|headoffice|main|primary|corporate|registered|office|place|venue|store|facility|contact|addr|address|addresses|location|data|attributes|properties|basic|tags|fields)(?=.{2})/;
const OF_PERSON = /^\s*(?:person|people|contact|lead|deal owner|primary contact)\s*[-–:>.]\s*/i;
const OF_DEAL = /^\s*(?:deal|opportunity|activity|task)\s*[-–:>.]\s*/i;

export type HeaderReading =
  | { use: "field"; field: CompanyColumnField; preference: number; tier: "known" | "plain" | "part" }
  | { use: "own"; why: string }
  | { use: "left_out"; why: string }
  | { use: "unknown" };

export type ListKind = { known: ReadonlyMap<string, KnownColumn> | null; knownName: string; isOfPeople: boolean };

/** What a header alone says. */
export function readHeader(header: string, list: ListKind): HeaderReading {
  const key = headerKey(header);
  const known = list.known?.get(key);
  if (known?.use === "field") return { ...known, tier: "known" };
  if (known?.use === "own")
    return { use: "own", why: `In files of ${list.knownName} this is none of a company's fields.` };
  if (known) return known;
  if (OF_DEAL.test(header)) return { use: "own", why: "It is about a deal." };
  if (OF_PERSON.test(header)) return { use: "left_out", why: ABOUT_PEOPLE };
  if (list.isOfPeople && OF_THE_PERSON.has(key)) return { use: "left_out", why: ABOUT_PEOPLE };
  return ofKey(key, header, 0);
}

function ofKey(key: string, header: string, depth: number): HeaderReading {
  const leftOut = LEFT_OUT_HEADERS.get(key);
  if (leftOut) return { use: "left_out", why: leftOut };
  if (registerOf(header)) return { use: "field", field: "register_id", preference: 0, tier: "plain" };
  const word = HEADER_WORDS.get(key);
  if (word) return { use: "field", ...word, tier: depth === 0 ? "plain" : "part" };
  const rest = depth < 2 ? key.replace(OF_COMPANY, "") : key;
  return rest === key ? { use: "unknown" } : ofKey(rest, header, depth + 1);
}
