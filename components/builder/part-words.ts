import type { BuilderField, BuilderFields } from "@/lib/client/builder-fields";
import type { Criteria } from "@/lib/contract/criteria";
import { unicodeDomain } from "@/lib/contract/domain";
import { seen } from "@/lib/contract/seen";
import { counted, formatCount, formatList } from "../ui/intl";
import { nameOf } from "./names";

type Names = Record<string, string>;

/** What each thing that can be changed is called in a sentence. */
export const FIELD_WORDS: Record<BuilderField, string> = {
  name: "the name",
  categories: "the categories",
  places: "the places",
  "keywords.include": "the words to look for",
  "keywords.exclude": "the words to leave out",
  require: "what a company must have",
  sources: "the sources",
  "exclude.existing_leads": "whether leads are left out",
  "exclude.domains": "the domains to leave out",
  limit: "the limit",
  minutes: "the minutes of work",
  "score.website": "the points for a website",
  "score.phone": "the points for a phone number",
  "score.email": "the points for an email address",
  "score.category": "the points for a category",
  "score.place": "the points for a place",
};

const SHOWN = 12;

function listed(items: readonly string[], none: string): string {
  if (items.length === 0) return none;
  const rest = items.length - SHOWN;
  return formatList(rest > 0 ? [...items.slice(0, SHOWN), counted(rest, "more", "more")] : items);
}

function placesIn({ cities, regions, countries }: Criteria["places"], names: Names): string[] {
  return [...cities.map(({ name }) => name), ...[...regions, ...countries].map((code) => nameOf(names, code))];
}

/** The value of a field, for people. */
export function valueInWords(field: BuilderField, { name }: BuilderFields, criteria: Criteria, names: Names): string {
  const { keywords, exclude, score, minutes } = criteria;
  switch (field) {
    case "name":
      return seen(name) || "Untitled workflow";
    case "categories":
      return listed(
        criteria.categories.map((key) => nameOf(names, key)),
        "Any category",
      );
    case "places":
      return listed(placesIn(criteria.places, names), "Anywhere");
    case "keywords.include":
      return listed(keywords.include, "Any words");
    case "keywords.exclude":
      return listed(keywords.exclude, "None");
    case "require":
      return listed(criteria.require, "Nothing");
    case "sources":
      return listed(criteria.sources, "All sources");
    case "exclude.existing_leads":
      return exclude.existing_leads ? "Left out" : "Among the results";
    case "exclude.domains":
      return listed(exclude.domains.map(unicodeDomain), "None");
    case "limit":
      return formatCount(criteria.limit);
    case "minutes":
      return minutes === null ? "No end" : formatCount(minutes);
    case "score.website":
      return formatCount(score.website);
    case "score.phone":
      return formatCount(score.phone);
    case "score.email":
      return formatCount(score.email);
    case "score.category":
      return formatCount(score.category);
    case "score.place":
      return formatCount(score.place);
  }
}
