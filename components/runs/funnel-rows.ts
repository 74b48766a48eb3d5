import type { RunCounts } from "@/lib/contract/runs";

export type FunnelRow = { key: keyof RunCounts; name: string; says: string };

/** In the order in which companies leave; after "found", the rows add up to it. */
export const FUNNEL_ROWS: readonly FunnelRow[] = [
  { key: "found", name: "Found", says: "in the categories, places and sources" },
  { key: "filtered", name: "Filtered", says: "by keywords or contact data they must have" },
  { key: "duplicates", name: "Duplicates", says: "already a lead, or the same company twice" },
  { key: "excluded", name: "Excluded", says: "by the list of domains" },
  { key: "over_limit", name: "Over the limit", says: "new, but past this run’s limit" },
  { key: "new", name: "New", says: "leads that you did not have" },
];
