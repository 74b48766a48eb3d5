import { z } from "zod";
import { name, objectName } from "./object-fields";
import { operation } from "./operation";
import { listOf, oneOf, wholeNumber } from "./page";
import { PLACE_CANDIDATES_MAX, PLACE_LINES_MAX, PLACES_TEXT_MAX } from "./place-lines";
import { SOURCE_KINDS } from "./source-kinds";
import { characters, filled, trimmed } from "./text";

const Suggest = z.strictObject({
  q: trimmed(80).default("").describe("What is looked for; the largest where nothing is"),
  limit: wholeNumber(1, 100).default(20).meta({ default: 20, description: "How many at most" }),
});

export const Category = z
  .strictObject({
    key: filled.describe("What criteria name it by, such as amenity/university"),
    name: filled.describe("What it is called in English"),
    companies: z.int().describe("How many companies are of it"),
  })
  .meta({ id: "ProspectorCategory", description: "A kind of company that can be looked for" });
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
  response: listOf(Category),
});

export const PLACE_KINDS = ["country", "region", "city"] as const;
export const Place = z
  .strictObject({
    kind: z.enum(PLACE_KINDS).describe("Which of these it is"),
    code: z
      .string()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,4})?$/)
      .describe("ISO code of the country or region; for a city, of its region"),
    name,
    also: filled.nullable().meta({ description: "The other name of it that was looked for", example: "München" }),
    context: z.string().meta({ description: "Where it lies, for people", example: "Texas, United States" }),
    companies: z.int().min(0).nullable().describe("null where it is not counted (cities)"),
  })
  .meta({ id: "ProspectorPlace", description: "A country, region or city that can be looked in" });
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
  response: listOf(Place),
});

export const PLACE_LINE_STATUSES = ["found", "ambiguous", "unknown"] as const;
export const ReadPlaces = z
  .strictObject({
    object: objectName("prospector_read_places"),
    lines: z
      .array(
        z.strictObject({
          line: z.int().min(1).describe("The line of the text on which it stands, from 1"),
          text: filled.meta({ description: "What stands there", example: "Austin, TX" }),
          status: z
            .enum(PLACE_LINE_STATUSES)
            .describe(
              "`found` where one place alone is called so, or is ten times as large as every other; `ambiguous` where somebody has to choose",
            ),
          place: Place.nullable().describe("What it means; null unless found"),
          candidates: z
            .array(Place)
            .max(PLACE_CANDIDATES_MAX)
            .describe("What it may mean where it is ambiguous, the likeliest first"),
        }),
      )
      .describe("Each place that the text names, in its order"),
  })
  .meta({ id: "ProspectorReadPlaces", description: "What a list of places means" });
export type ReadPlaces = z.infer<typeof ReadPlaces>;
export type ReadPlaceLine = ReadPlaces["lines"][number];

export const readPlaces = operation({
  name: "readPlaces",
  method: "POST",
  path: "/api/public/v1/prospector/places/read",
  summary: "Read a list of places",
  description: `Takes text as people paste it, up to ${PLACE_LINES_MAX} places in lines or with semicolons, commas or tabs between, and says of each what it means, by the names and codes that the search for places knows. Nothing is saved.`,
  scope: "prospector.read",
  envelope: "ProspectorReadPlacesEnvelope",
  body: z.strictObject({
    text: characters(PLACES_TEXT_MAX).describe(`The list; names at most ${PLACE_LINES_MAX} places`),
  }),
  example: { text: "Germany\nTexas\nAustin, TX\n78701" },
  response: oneOf(ReadPlaces),
  reads: true,
});

export const mayExport = z.boolean().describe("Whether its companies may leave in exports");

export const Source = z
  .strictObject({
    key: filled.describe("What criteria name it by"),
    name,
    description: filled.describe("What it covers and what it lacks"),
    licence: filled.describe("The licence of its data"),
    attribution: z.string().describe("What its licence asks to be said beside its data"),
    version: filled.describe("Which edition is installed"),
    read_at: z.iso.datetime().describe("When this edition was read"),
    companies: z.int().describe("How many companies it holds"),
    kind: z
      .enum(SOURCE_KINDS)
      .describe("`starter` comes with the product, a `list` was uploaded and is the workspace’s own; more may come"),
    origin: z.string().nullable().describe("Where a list is from, in its owner’s words"),
    may_export: mayExport,
    with: z
      .strictObject({
        phone: z.int().describe("Those with a phone number"),
        website: z.int().describe("Those with a website"),
        email: z.int().describe("Those with an email address"),
        address: z.int().describe("Those with a street"),
      })
      .describe("How many of its companies have what"),
    countries: z.array(z.string()).meta({ description: "Where they are, most of them first", example: ["US"] }),
    workflows: z.int().describe("How many workflows that are not archived look in it"),
  })
  .meta({ id: "ProspectorSource", description: "Where companies come from, as it is installed" });
export type Source = z.infer<typeof Source>;

export const listSources = operation({
  name: "listSources",
  method: "GET",
  path: "/api/public/v1/prospector/sources",
  summary: "List the installed sources",
  description: "What each covers, its licence and its version.",
  scope: "prospector.read",
  envelope: "ProspectorSourceListEnvelope",
  response: listOf(Source),
});

export const Template = z
  .strictObject({
    key: filled.describe("What addresses of this product name it by"),
    name,
    audience: filled.meta({
      description: "What a team sells that it suits",
      example: "Software and security for banks",
    }),
    description: filled.describe("What it looks for, in words"),
    companies: z.int().describe("How many match now"),
    new: z.int().describe("How many of them are new to the workspace"),
  })
  .meta({ id: "ProspectorTemplate", description: "Criteria to begin with" });
export type Template = z.infer<typeof Template>;

export const listTemplates = operation({
  name: "listTemplates",
  method: "GET",
  path: "/api/public/v1/prospector/templates",
  summary: "List workflow templates with their present counts",
  description: "Criteria to begin with, and how many companies they find in the workspace's view of the directory.",
  scope: "prospector.read",
  envelope: "ProspectorTemplateListEnvelope",
  response: listOf(Template),
});
