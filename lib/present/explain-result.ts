import type { Criteria } from "@/lib/contract/criteria";
import { CONTACTS, type Contact, type ScorePart } from "@/lib/contract/criteria-terms";
import { unicodeDomain } from "@/lib/contract/domain";
import type { MatchedCriterion, ScoreReason } from "@/lib/contract/results";
import { soughtWords } from "@/lib/criteria/keyword";
import { tellsNearness } from "@/lib/criteria/score-classes";
import { searchText } from "@/lib/directory/search-text";
import type { FoundCompany } from "./company-fields";

export type Evidence = FoundCompany & {
  source: string;
  /** The place code that matched; null where any place would do, or where a city did. */
  place: string | null;
  /** Those of the criteria's keywords that occur. */
  keywords: string[];
  categoryTerms: string | null;
};
/** English names by code; a code that has none stands for itself. */
export type PlaceNames = Map<string, string>;

/** Where a keyword that occurs stands; what no other text holds stands in the description, which results do not copy. */
function keywordFound(company: Evidence, keyword: string): string {
  const sought = soughtWords(keyword);
  const holds = (texts: (string | null)[]) => sought !== null && searchText(texts).includes(sought);
  if (holds([company.name])) return `in its name, ${company.name}`;
  if (company.domain && holds([unicodeDomain(company.domain)]))
    return `in its domain, ${unicodeDomain(company.domain)}`;
  if (holds([company.categoryName])) return `in its category, ${company.categoryName}`;
  if (holds(company.categoryTerms?.split("|") ?? [])) return `another word for its category, ${company.categoryName}`;
  return "in its description";
}

function isNationwide(place: string | null): boolean {
  return place?.endsWith("*") ?? false;
}

export function placeFound(company: Evidence, criteria: Criteria, names: PlaceNames): string {
  const { place, city } = company;
  const nameOf = (code: string) => names.get(code) ?? code;
  if (place === null)
    return company.region ? nameOf(company.region) : company.country ? nameOf(company.country) : "no place known";
  if (isNationwide(place)) return `operates all over ${nameOf(place.slice(0, 2))}; its source names no region`;
  const where =
    city && (place === company.region || place === company.country) ? `${city}, ${nameOf(place)}` : nameOf(place);
  if (company.coverage === "brand") return `operates in ${where}`;
  return criteria.places.cities.length > 0 || city ? where : `in ${where}`;
}

export function placesWanted({ places }: Criteria, names: PlaceNames): string {
  const nameOf = (code: string) => names.get(code) ?? code;
  const all = [
    ...places.cities.map(({ name }) => name),
    ...places.regions.map(nameOf),
    ...places.countries.map(nameOf),
  ];
  return all.length > 3 ? `one of ${all.length} places` : all.join(" or ");
}

/** The criteria that a company met, each with what shows it. */
export function matchedCriteria(company: Evidence, criteria: Criteria, names: PlaceNames): MatchedCriterion[] {
  const matched: MatchedCriterion[] = [];
  const { categories, places, sources } = criteria;
  if (categories.length > 0) {
    const found = `${company.categoryName} (${company.category}), as the source ${company.source} says`;
    matched.push({ criterion: "category", wanted: company.categoryName, found });
  }
  if (places.countries.length + places.regions.length + places.cities.length > 0) {
    matched.push({
      criterion: "place",
      wanted: placesWanted(criteria, names),
      found: placeFound(company, criteria, names),
    });
  }
  for (const keyword of company.keywords) {
    matched.push({ criterion: "keyword", wanted: keyword, found: keywordFound(company, keyword) });
  }
  for (const kind of criteria.require) {
    const found = company[kind];
    if (found) matched.push({ criterion: "require", wanted: kind, found });
  }
  if (sources.length > 0) matched.push({ criterion: "source", wanted: company.source, found: company.source });
  return matched;
}

function contactReason(company: Evidence, kind: Contact, weight: number): ScoreReason {
  const found = company[kind];
  return { part: kind, points: found ? weight : 0, weight, evidence: found ?? `no ${kind} known` };
}

/** The score's parts, which sum to it. */
export function scoreReasons(company: Evidence, criteria: Criteria, names: PlaceNames): ScoreReason[] {
  const { score } = criteria;
  const isFar = tellsNearness(criteria) && isNationwide(company.place);
  const anyPlace = Object.values(criteria.places).every((list) => list.length === 0);
  const reason = (part: ScorePart, points: number, evidence: string) => ({
    part,
    points,
    weight: score[part],
    evidence,
  });
  return [
    ...CONTACTS.map((kind) => contactReason(company, kind, score[kind])),
    reason("category", score.category, criteria.categories.length > 0 ? company.categoryName : "any category would do"),
    reason("place", isFar ? 0 : score.place, anyPlace ? "any place would do" : placeFound(company, criteria, names)),
  ];
}
