import type { Criteria } from "@/lib/contract/criteria";

export type Names = { categories: Map<string, string>; places: Map<string, string> };

const SHOWN = 3;

export function listed(items: string[]): string {
  const more = items.length - SHOWN;
  return more > 0 ? `${items.slice(0, SHOWN).join(", ")} and ${more} more` : items.join(", ");
}

/** One sentence without its full stop: "University in Texas, with website". */
export function criteriaInWords(criteria: Criteria, names: Names): string {
  const { places, keywords } = criteria;
  const what = criteria.categories.map((key) => names.categories.get(key) ?? key);
  const where = [
    ...places.cities.map((city) => city.name),
    ...places.regions.map((code) => names.places.get(code) ?? code),
    ...places.countries.map((code) => names.places.get(code) ?? code),
  ];
  const parts = [
    `${what.length > 0 ? listed(what) : "Any company"} ${where.length > 0 ? `in ${listed(where)}` : "anywhere"}`,
    keywords.include.length > 0 ? `mentioning ${listed(keywords.include)}` : "",
    keywords.exclude.length > 0 ? `not mentioning ${listed(keywords.exclude)}` : "",
    criteria.require.length > 0 ? `with ${criteria.require.join(" and ")}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
