/** What can have come of a lead. */
export const LEAD_STATUSES = ["new", "contacted", "qualified", "customer", "unqualified"] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];
