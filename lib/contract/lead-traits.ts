/** What can be the same of all leads, and then is not worth a column. */
export const LEAD_TRAITS = [
  "tags",
  "next_step",
  "next_step_on",
  "category",
  "city",
  "state",
  "country",
  "phone",
  "email",
  "website",
  "score",
  "source",
] as const;
export type LeadTrait = (typeof LEAD_TRAITS)[number];
