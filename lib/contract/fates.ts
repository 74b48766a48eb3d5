/** What can become of a company that fits, and the count of the run under which it stands. */
export const FATES = {
  without_website: "filtered",
  without_phone: "filtered",
  without_email: "filtered",
  without_keyword: "filtered",
  unwanted_keyword: "filtered",
  duplicate_in_run: "duplicates",
  known_lead: "duplicates",
  existing_lead: "excluded",
  excluded_domain: "excluded",
  new: "new",
  over_limit: "over_limit",
} as const;
export type Fate = keyof typeof FATES;

/** In the order in which a company is judged: the first that holds is its fate. */
export const FATE_NAMES = Object.keys(FATES) as [Fate, ...Fate[]];

/** Source key to the fates of its companies. */
export type Tally = Record<string, Partial<Record<Fate, number>>>;
