import type { MatchKey } from "@/lib/contract/duplicates";
import { formatList } from "../ui/intl";

const WORDS: Record<MatchKey, string> = {
  phone: "phone",
  address: "address",
  domain: "website",
  brand: "brand",
  name: "name",
  city: "city",
  near: "position",
};

/** "phone and name". */
export function matchedOn(keys: readonly MatchKey[]): string {
  return formatList(keys.map((key) => WORDS[key]));
}
