import { z } from "zod";
import { CONTACTS, CRITERIA_LISTS_MAX, SCORE_WEIGHTS } from "./criteria-terms";
import { asciiDomain, DOMAIN, DOMAIN_MAX } from "./domain";
import { CountryCode, RegionCode } from "./places";
import { characters, text } from "./text";

export const RUN_LIMIT = 1_000;
export const RUN_LIMIT_MAX = 100_000;
export const RUN_MINUTES_MAX = 24 * 60;

const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max);

const known = { "x-rule": "is one that the directory knows" };
const Category = text(100).meta({
  description: "An OpenStreetMap key and value",
  example: "amenity/university",
  ...known,
});
const Country = CountryCode.meta({ description: "ISO 3166-1", example: "US", ...known });
const Region = RegionCode.meta({ description: "ISO 3166-2", example: "US-TX", ...known });
const City = z.strictObject({ name: text(120).describe("What the city is called"), region: Region });
const Keyword = text(80);
const Domain = characters(DOMAIN_MAX)
  .regex(DOMAIN, "must be a domain such as example.com")
  .overwrite(asciiDomain)
  .meta({
    maxLength: DOMAIN_MAX,
    description:
      "Leaves out companies with their website there or below it; kept in the form xn--… where it is not ASCII. A host that many companies share, or a public suffix, leaves out none",
    example: "example.com",
  });
const Source = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, "must be a source's key")
  .meta({ description: "A source's key", example: "starter", "x-rule": "is one of the installed sources" });
const Limit = z.int().min(1).max(RUN_LIMIT_MAX).describe("How many new companies a run returns at most");
const Minutes = z
  .int()
  .min(1)
  .max(RUN_MINUTES_MAX)
  .describe("A run that has worked for so long ends as partial and keeps what it found");
const Weight = z.number().min(0).max(100).describe("How many points it gives at most");

const most = CRITERIA_LISTS_MAX;
const shape = {
  categories: list(Category, most.categories).describe(
    "OpenStreetMap keys and values, of which a company has one; none means any",
  ),
  countries: list(Country, most["places.countries"]).describe("Whole countries, ISO 3166-1"),
  regions: list(Region, most["places.regions"]).describe("Whole states or regions, ISO 3166-2"),
  cities: list(City, most["places.cities"]).describe("Cities, each with its region"),
  include: list(Keyword, most["keywords.include"]).describe("Words of which a company's text has at least one"),
  exclude: list(Keyword, most["keywords.exclude"]).describe("Words of which a company's text has none"),
  require: list(z.enum(CONTACTS), most.require).describe("Contact data that a company must have"),
  sources: list(Source, most.sources).describe("The sources to look in; none means all of them"),
  domains: list(Domain, most["exclude.domains"]).describe("Domains whose companies are left out"),
  existing_leads: z.boolean().describe("Whether companies that are leads already are left out"),
};

/** What the parts are that hold others. */
const PART_WORDS = {
  places: "Where to look: in any of these; nowhere in particular means anywhere",
  keywords: "Words that must or must not be in a company's text",
  exclude: "What is left out",
  score: "How many points a company gets for each thing that is known of it",
};

/** What a workflow looks for, complete. An empty part means "any". */
export const Criteria = z
  .strictObject({
    categories: shape.categories.default([]),
    places: z
      .strictObject({
        countries: shape.countries.default([]),
        regions: shape.regions.default([]),
        cities: shape.cities.default([]),
      })
      .prefault({})
      .describe(PART_WORDS.places),
    keywords: z
      .strictObject({ include: shape.include.default([]), exclude: shape.exclude.default([]) })
      .prefault({})
      .describe(PART_WORDS.keywords),
    require: shape.require.default([]),
    sources: shape.sources.default([]),
    exclude: z
      .strictObject({ existing_leads: shape.existing_leads.default(true), domains: shape.domains.default([]) })
      .prefault({})
      .describe(PART_WORDS.exclude),
    limit: Limit.default(RUN_LIMIT),
    minutes: Minutes.nullable().default(null),
    score: z
      .strictObject({
        website: Weight.default(SCORE_WEIGHTS.website),
        phone: Weight.default(SCORE_WEIGHTS.phone),
        email: Weight.default(SCORE_WEIGHTS.email),
        category: Weight.default(SCORE_WEIGHTS.category),
        place: Weight.default(SCORE_WEIGHTS.place),
      })
      .prefault({})
      .describe(PART_WORDS.score),
  })
  .meta({ id: "ProspectorCriteria", description: "What a workflow looks for, complete; an empty part means any" });
export type Criteria = z.infer<typeof Criteria>;

/** The same as a JSON merge patch (RFC 7396): objects merge, lists are replaced, null restores the default. */
export const CriteriaPatch = z
  .strictObject({
    categories: shape.categories.nullish(),
    places: z
      .strictObject({
        countries: shape.countries.nullish(),
        regions: shape.regions.nullish(),
        cities: shape.cities.nullish(),
      })
      .nullish()
      .describe(PART_WORDS.places),
    keywords: z
      .strictObject({ include: shape.include.nullish(), exclude: shape.exclude.nullish() })
      .nullish()
      .describe(PART_WORDS.keywords),
    require: shape.require.nullish(),
    sources: shape.sources.nullish(),
    exclude: z
      .strictObject({ existing_leads: shape.existing_leads.nullish(), domains: shape.domains.nullish() })
      .nullish()
      .describe(PART_WORDS.exclude),
    limit: Limit.nullish(),
    minutes: Minutes.nullish(),
    score: z
      .strictObject({
        website: Weight.nullish(),
        phone: Weight.nullish(),
        email: Weight.nullish(),
        category: Weight.nullish(),
        place: Weight.nullish(),
      })
      .nullish()
      .describe(PART_WORDS.score),
  })
  .meta({
    id: "ProspectorCriteriaPatch",
    description: "Criteria as a JSON merge patch: what is left out stays, null restores the default",
  });
export type CriteriaPatch = z.infer<typeof CriteriaPatch>;

/** How one criteria differs from another. */
export const Changes = z.array(z.string()).meta({ description: "In words, for people", example: ["added Colorado"] });
export const criteriaInWords = z.string().describe("The criteria in words");

export const DEFAULT_CRITERIA: Criteria = Criteria.parse({});
