/** What a view is made of: each part is changed, and saved, by itself. */
export const VIEW_PARTS = ["filters", "order", "columns"] as const;
export type ViewPart = (typeof VIEW_PARTS)[number];
/** Each as the part of an address's query that says it, written in one way. */
export type ViewParts = Record<ViewPart, string>;

const PART_OF: Record<string, ViewPart | null> = {
  sort: "order",
  cols: "columns",
  pin: "columns",
  density: "columns",
  // Where somebody is in a list, and no part of how it is set.
  view: null,
  base: null,
  cursor: null,
  open: null,
  row: null,
};
/** Said where the columns are the list's own, so that whoever is sent the address does not see theirs in place of them. */
export const OWN_COLUMNS = "default";

/** As addresses have it, with commas as they are. */
const written = (entries: [string, string][]) => new URLSearchParams(entries).toString().replaceAll("%2C", ",");

export function partsOf(query: string): ViewParts {
  const entries = [...new URLSearchParams(query)].filter(([key, value]) => key !== "cols" || value !== OWN_COLUMNS);
  const inPart = (part: ViewPart) =>
    written(
      entries
        .filter(([key]) => (key in PART_OF ? PART_OF[key] : "filters") === part)
        .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    );
  return { filters: inPart("filters"), order: inPart("order"), columns: inPart("columns") };
}

export function queryOf({ filters, order, columns }: ViewParts): string {
  return [filters, order, columns].filter(Boolean).join("&");
}

/** FNV-1a: short enough for an address, and enough to tell whether something is what it was. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What an address keeps of the view that it began from, to tell later who has changed which part. */
export function baseOf(parts: ViewParts): string {
  return VIEW_PARTS.map((part) => digest(parts[part])).join(".");
}

export function differingParts(a: ViewParts, b: ViewParts): ViewPart[] {
  return VIEW_PARTS.filter((part) => a[part] !== b[part]);
}

type Merged = {
  parts: ViewParts;
  /** Those that both have changed since `base`, each to something else. */
  overlaps: ViewPart[];
};

/**
 * A view of which `mine` was made when it was as `base` says, and which is now `theirs`: what only one of both has changed
 * is theirs or mine, and without a base all that differs is asked about.
 */
export function mergeParts(base: string | null, mine: ViewParts, theirs: ViewParts): Merged {
  const digests = base?.split(".") ?? [];
  const overlaps: ViewPart[] = [];
  const parts = { ...theirs };
  VIEW_PARTS.forEach((part, at) => {
    if (mine[part] === theirs[part]) return;
    const isMine = digest(mine[part]) !== digests[at];
    const isTheirs = digest(theirs[part]) !== digests[at];
    if (isMine) parts[part] = mine[part];
    if (isMine && isTheirs) overlaps.push(part);
  });
  return { parts, overlaps };
}
