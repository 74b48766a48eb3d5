import type { MatchRow } from "@/db/queries/match-scores";
import { streetParts } from "@/lib/directory/street-key";

/** The same, taken apart once for all the pairs that it is in. */
/** What stands for the street of a post box. */
export const BOX_ROAD = "post box";

export type MatchRecord = MatchRow & {
  words: string[];
  house: string;
  road: string;
  /** Suite, floor or the like. */
  suite: string;
  /** Seven digits of a North American number, whether or not its area code is known. */
  line: string;
  postal: string;
  /** The words of its website's path. */
  path: string[];
};

export function matchRecord(row: MatchRow): MatchRecord {
  const [house = "", road = ""] = row.streetKey?.split("|") ?? [];
  const box = row.streetKey === null ? boxOf(row.street) : "";
  return {
    ...row,
    words: row.nameKey.split(" ").filter((word) => word !== ""),
    house: box || house,
    road: box ? BOX_ROAD : road,
    suite: row.street ? streetParts(row.street).suite : "",
    line: row.localPhone ?? row.phone?.slice(-7) ?? "",
    postal: postalKey(row.postalCode),
    path: pathWords(row.website),
  };
}

/** The number of a post box, of which the street says nothing else. */
function boxOf(street: string | null): string {
  return /^\W*(?:p\W*o\W*|post office )?box\W*(\w+)\W*$/i.exec(street ?? "")?.[1]?.toLowerCase() ?? "";
}

/** Without blanks, and of a ZIP code with four more digits the first five. */
function postalKey(written: string | null): string {
  const key = (written ?? "").toUpperCase().replace(/[^0-9A-Z]/g, "");
  return /^\d{9}$/.test(key) ? key.slice(0, 5) : key;
}

function pathWords(website: string | null): string[] {
  const path = /^\w+:\/\/[^/?#]+(\/[^?#]*)/.exec(website ?? "")?.[1] ?? "";
  return path
    .toLowerCase()
    .replace(/\.(?:html?|aspx?|php|jsp)$/, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
