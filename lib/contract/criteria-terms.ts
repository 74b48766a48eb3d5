export const CONTACTS = ["website", "phone", "email"] as const;
export type Contact = (typeof CONTACTS)[number];
/** Its bit in `contact`, as the rows of companies and leads have them. */
export const contactBit = (kind: Contact): number => 1 << CONTACTS.indexOf(kind);

export const SCORE_PARTS = ["website", "phone", "email", "category", "place"] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];
export const SCORE_WEIGHTS: Record<ScorePart, number> = { website: 30, phone: 30, email: 20, category: 10, place: 10 };

/** How many items a list of the criteria takes, by its path. */
export const CRITERIA_LISTS_MAX = {
  categories: 200,
  "places.countries": 250,
  "places.regions": 500,
  "places.cities": 500,
  "keywords.include": 50,
  "keywords.exclude": 50,
  require: CONTACTS.length,
  sources: 50,
  "exclude.domains": 10_000,
} as const;
