import type { LeadSort } from "@/lib/contract/sorts";

export const LEAD_SORT_NAMES: Record<LeadSort, string> = {
  "-run": "Newest run first, best first",
  "-created_at": "Newest first",
  created_at: "Oldest first",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  "-score": "Score, highest first",
  score: "Score, lowest first",
  next_step_on: "Next step, due first",
};
