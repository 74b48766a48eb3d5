/** The orders of the leads: `-run` by the newest run that found them, best first. */
export const LEAD_SORTS = [
  "-run",
  "-created_at",
  "created_at",
  "name",
  "-name",
  "-score",
  "score",
  "next_step_on",
] as const;
export type LeadSort = (typeof LEAD_SORTS)[number];

export const RESULT_SORTS = ["rank", "-rank", "name", "-name", "city", "-city", "category", "-category"] as const;
export type ResultSort = (typeof RESULT_SORTS)[number];
