import type { LeadFilters } from "./search-params";

type Of = Pick<LeadFilters, "found" | "due" | "owner">;
export type LeadTab = {
  value: "all" | "new" | "due" | "mine";
  name: string;
  of: Of;
  /** Whether it says how many wait there. */
  isCounted?: true;
};

const NONE: Of = { found: null, due: null, owner: null };

/** What somebody comes to the leads for: all, what is new, what is due by today, and what is the reader's own. */
export function leadTabs(mine: string | null): LeadTab[] {
  return [
    { value: "all", name: "All", of: NONE },
    { value: "new", name: "New this week", of: { ...NONE, found: 7 } },
    { value: "due", name: "Due", of: { ...NONE, due: 1 }, isCounted: true },
    { value: "mine", name: "Mine", of: { ...NONE, owner: mine }, isCounted: true },
  ];
}

/** The one that these filters are of; undefined where they are of none. */
export const tabOf = (tabs: readonly LeadTab[], { found, due, owner }: Of) =>
  tabs.find(({ of }) => of.found === found && of.due === due && of.owner === owner);
