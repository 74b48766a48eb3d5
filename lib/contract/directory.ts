import { z } from "zod";
import { operation } from "./operation";
import { oneOf, wholeNumber } from "./page";
import { filled, trimmed } from "./text";

const Suggest = z.strictObject({
  q: trimmed(80).default("").describe("What is looked for; the largest where nothing is"),
  limit: wholeNumber(1, 100).default(20).meta({ default: 20, description: "How many at most" }),
});

export const Category = z
  .strictObject({ key: filled, name: filled, companies: z.int() })
  .meta({ id: "ProspectorCategory" });
export type Category = z.infer<typeof Category>;

export const listCategories = operation({
  name: "listCategories",
  method: "GET",
  path: "/api/public/v1/prospector/categories",
  summary: "Find categories",
  description: "By English name or search term; those with the most companies first.",
  scope: "prospector.read",
  envelope: "ProspectorCategoryListEnvelope",
  query: Suggest,
  response: oneOf(z.array(Category)),
});

export const PLACE_KINDS = ["country", "region", "city"] as const;
export const Place = z
  .strictObject({
    kind: z.enum(PLACE_KINDS),
    code: filled.describe("ISO code of the country or region; for a city, of its region"),
    name: filled,
    also: z.string().nullable().meta({ description: "The other name of it that was looked for", example: "München" }),
    context: z.string().meta({ description: "Where it lies, for people", example: "Texas, United States" }),
    companies: z.int().nullable().describe("null where it is not counted (cities)"),
  })
  .meta({ id: "ProspectorPlace" });
export type Place = z.infer<typeof Place>;

export const listPlaces = operation({
  name: "listPlaces",
  method: "GET",
  path: "/api/public/v1/prospector/places",
  summary: "Find countries, regions and cities",
  description:
    "By name, in any language for countries and large cities, by ISO code, or by ZIP code for the cities of the United States that they lie in, each of which is then meant as a whole; `Austin, Texas` looks in Texas alone.",
  scope: "prospector.read",
  envelope: "ProspectorPlaceListEnvelope",
  query: Suggest,
  response: oneOf(z.array(Place)),
});

export const Source = z
  .strictObject({
    key: filled,
    name: filled,
    description: filled.describe("What it covers and what it lacks"),
    licence: filled,
    attribution: z.string(),
    version: filled,
    read_at: z.iso.datetime(),
    companies: z.int(),
  })
  .meta({ id: "ProspectorSource" });
export type Source = z.infer<typeof Source>;

export const listSources = operation({
  name: "listSources",
  method: "GET",
  path: "/api/public/v1/prospector/sources",
  summary: "List the installed sources",
  description: "What each covers, its licence and its version.",
  scope: "prospector.read",
  envelope: "ProspectorSourceListEnvelope",
  response: oneOf(z.array(Source)),
});

export const Template = z
  .strictObject({
    key: filled,
    name: filled,
    description: filled,
    companies: z.int().describe("How many match now"),
    new: z.int().describe("How many of them are new to the workspace"),
  })
  .meta({ id: "ProspectorTemplate" });
export type Template = z.infer<typeof Template>;

export const listTemplates = operation({
  name: "listTemplates",
  method: "GET",
  path: "/api/public/v1/prospector/templates",
  summary: "List workflow templates with their present counts",
  description: "Criteria to begin with, and how many companies they find in the workspace's view of the directory.",
  scope: "prospector.read",
  envelope: "ProspectorTemplateListEnvelope",
  response: oneOf(z.array(Template)),
});
