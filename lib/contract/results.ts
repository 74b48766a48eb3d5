import { z } from "zod";
import { SCORE_PARTS } from "./criteria";
import { idOf } from "./ids";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf, wholeNumber } from "./page";
import { CountryCode, RegionCode } from "./places";
import { OfRun } from "./runs";
import { RESULT_SORTS } from "./sorts";
import { filled, text } from "./text";

export const RESULT_OUTCOMES = ["new", "duplicate"] as const;

/** The company as a run found it, or as a lead holds it. */
export const CompanyFields = z.strictObject({
  company_name: filled,
  domain: filled.nullable(),
  website: filled.nullable(),
  phone: z
    .string()
    .regex(/^\+\d+$/)
    .nullable()
    .describe("E.164"),
  email: filled.nullable(),
  category: filled,
  category_name: filled,
  street: filled.nullable(),
  city: filled.nullable(),
  state: RegionCode.nullable(),
  postal_code: filled.nullable(),
  country: CountryCode.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  coverage: z.enum(["location", "brand"]).describe("brand: operates in the place, no address is known"),
});

export const SourceRecord = z.strictObject({
  key: filled,
  record_id: filled,
  licence: filled,
  read_at: z.iso.datetime(),
});

export const MatchedCriterion = z.strictObject({
  criterion: z.enum(["category", "place", "keyword", "require", "source"]),
  wanted: filled,
  found: filled.describe("The evidence"),
});
export type MatchedCriterion = z.infer<typeof MatchedCriterion>;

export const ScoreReason = z.strictObject({
  part: z.enum(SCORE_PARTS),
  points: z.number(),
  weight: z.number(),
  evidence: filled,
});
export type ScoreReason = z.infer<typeof ScoreReason>;

export const Result = CompanyFields.extend({
  id: idOf("result"),
  object: z.literal("prospector_result"),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  run_id: idOf("run"),
  lead_id: idOf("lead"),
  rank: z.int(),
  outcome: z.enum(RESULT_OUTCOMES),
  score: z.number(),
  score_reasons: z.array(ScoreReason),
  matched: z.array(MatchedCriterion),
  source: SourceRecord,
}).meta({ id: "ProspectorResult" });
export type Result = z.infer<typeof Result>;

export const ResultFilter = z.strictObject({
  sort: z.enum(RESULT_SORTS).default("rank"),
  outcome: z.enum(RESULT_OUTCOMES).optional(),
  state: RegionCode.optional(),
  category: text(80).optional().meta({ description: "A category's key", example: "amenity/university" }),
  min_score: wholeNumber(0, 100).optional(),
  since: wholeNumber(0, 999_999_999)
    .optional()
    .describe("Only those beyond this rank: what is new since then, while the run is going on"),
});
export type ResultFilter = z.infer<typeof ResultFilter>;

/** Of a filter's values, those that most results have. */
export const RESULT_VALUES_MAX = 250;
const Results = z.int().min(0).describe("Companies");

export const ResultSummary = z
  .strictObject({
    object: z.literal("prospector_result_summary"),
    run_id: idOf("run"),
    results: Results,
    outcomes: z
      .array(z.strictObject({ outcome: z.enum(RESULT_OUTCOMES), results: Results }))
      .describe("Of the results that the other filters leave"),
    states: z
      .array(z.strictObject({ state: RegionCode, name: filled.meta({ example: "Texas" }), results: Results }))
      .describe("Of the results that the other filters leave; those without a state are in none"),
    categories: z
      .array(
        z.strictObject({
          category: filled.meta({ example: "amenity/university" }),
          name: filled.meta({ example: "University" }),
          results: Results,
        }),
      )
      .describe("Of the results that the other filters leave"),
  })
  .meta({ id: "ProspectorResultSummary" });
export type ResultSummary = z.infer<typeof ResultSummary>;

export const listResults = operation({
  name: "listResults",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/results",
  summary: "List prospector run results",
  description: "In rank order unless sorted otherwise.",
  scope: "prospector.read",
  envelope: "ProspectorResultListEnvelope",
  params: OfRun,
  query: PageQuery.extend(ResultFilter.shape),
  response: pageOf(Result),
});

export const countResults = operation({
  name: "countResults",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/results/summary",
  summary: "Count prospector run results",
  description: `How many results the filters leave, and for each outcome, state and category how many there would be if it were chosen instead: most first, up to ${RESULT_VALUES_MAX} of each. What is chosen is listed even with none.`,
  scope: "prospector.read",
  envelope: "ProspectorResultSummaryEnvelope",
  params: OfRun,
  query: ResultFilter.pick({ outcome: true, state: true, category: true, min_score: true }),
  response: oneOf(ResultSummary),
});
