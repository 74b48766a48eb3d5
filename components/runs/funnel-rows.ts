import type { RunCounts } from "@/lib/contract/runs";

export type FunnelRow = { key: keyof RunCounts; name: string; says: string };

/** In the order in which companies leave; after "found", the rows add up to it. */
export const FUNNEL_ROWS: readonly FunnelRow[] = [
  { key: "found", name: "Found", says: "in the categories, places and sources" },
  { key: "filtered", name: "Filtered", says: "by keywords or contact data they must have" },
  { key: "duplicates", name: "Duplicates", says: "the same company twice, or a lead already" },
  { key: "excluded", name: "Excluded", says: "existing leads and listed domains" },
  { key: "over_limit", name: "Over the limit", says: "new, but past this run’s limit" },
  { key: "new", name: "New", says: "leads that you did not have" },
];
