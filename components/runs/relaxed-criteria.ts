import type { Criteria } from "@/lib/contract/criteria";

/** Criteria with one thing taken away, and what that is in words: "Anywhere" would find so many. */
export type Relaxed = { says: string; criteria: Criteria };

const CONTACT_WORDS = {
  website: "Without asking for a website",
  phone: "Without asking for a phone number",
  email: "Without asking for an e-mail address",
};

/** What a search that found nothing new can do without, each by itself. */
export function relaxedCriteria(criteria: Criteria): Relaxed[] {
  const { categories, places, keywords, require, sources, exclude } = criteria;
  const isSomewhere = places.countries.length + places.regions.length + places.cities.length > 0;
  return [
    ...require.map((kind) => ({
      says: CONTACT_WORDS[kind],
      criteria: { ...criteria, require: require.filter((other) => other !== kind) },
    })),
    ...(keywords.include.length > 0
      ? [{ says: "Without the words to look for", criteria: { ...criteria, keywords: { ...keywords, include: [] } } }]
      : []),
    ...(keywords.exclude.length > 0
      ? [{ says: "With the unwanted words too", criteria: { ...criteria, keywords: { ...keywords, exclude: [] } } }]
      : []),
    ...(exclude.domains.length > 0
      ? [
          {
            says: "With the domains that are left out",
            criteria: { ...criteria, exclude: { ...exclude, domains: [] } },
          },
        ]
      : []),
    ...(isSomewhere
      ? [{ says: "In any place", criteria: { ...criteria, places: { countries: [], regions: [], cities: [] } } }]
      : []),
    ...(categories.length > 0 ? [{ says: "Of any category", criteria: { ...criteria, categories: [] } }] : []),
    ...(sources.length > 0 ? [{ says: "In every source", criteria: { ...criteria, sources: [] } }] : []),
  ];
}
