import { z } from "zod";
import { COMPANY_FACETS, companyFilters } from "./company-filters";
import { SCORE_PARTS } from "./criteria-terms";
import { askedValues, hasMoreValues, valueFields } from "./field-values";
import { idOf } from "./ids";
import { objectFields, objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf, wholeNumber } from "./page";
import { CountryCode, RegionCode } from "./places";
import { OfRun } from "./runs";
import { RESULT_SORTS } from "./sorts";
import { filled, text } from "./text";

export const RESULT_OUTCOMES = ["new", "duplicate"] as const;

export const companyId = idOf("company").describe("The company's record in the directory");
export const leadOrNone = idOf("lead").nullable().describe("The lead that it is; null where it is none");
export const evidence = filled.describe("Why, in words");
export const score = z.number().describe("0 to 100");
export const rank = z.int().describe("From 1, the best first");

/** The company as a run found it, or as a lead holds it. */
export const CompanyFields = z.strictObject({
  company_name: filled.describe("What the company is called"),
  domain: filled.nullable().describe("The domain of its website"),
  website: filled.nullable().describe("The address of its website"),
  phone: z
    .string()
    .regex(/^\+\d+$/)
    .nullable()
    .describe("Its telephone number, E.164"),
  email: filled.nullable().describe("An email address of it"),
  category: filled.describe("Its OpenStreetMap key and value, such as amenity/university"),
  category_name: filled.describe("The category in English"),
  street: filled.nullable().describe("Street and number of its address"),
  city: filled.nullable().describe("The city of its address"),
  state: RegionCode.nullable().describe("The state or region of its address, ISO 3166-2"),
  postal_code: filled.nullable().describe("The postal code of its address"),
  country: CountryCode.nullable().describe("The country of its address, ISO 3166-1"),
  latitude: z.number().min(-90).max(90).nullable().describe("In degrees, WGS 84"),
  longitude: z.number().min(-180).max(180).nullable().describe("In degrees, WGS 84"),
  coverage: z.enum(["location", "brand"]).describe("brand: operates in the place, no address is known"),
});

export const SourceRecord = z
  .strictObject({
    key: filled.describe("The source's key"),
    record_id: filled.describe("The record's id in its source"),
    licence: filled.describe("The licence of the data"),
    read_at: z.iso.datetime().describe("When the source was read"),
  })
  .describe("Where the record comes from");

export const MatchedCriterion = z.strictObject({
  criterion: z
    .enum(["category", "place", "keyword", "require", "source"])
    .describe("Which part of the criteria it met"),
  wanted: filled.describe("What the criterion asks for"),
  found: filled.describe("What the company has of it: the evidence"),
});
export type MatchedCriterion = z.infer<typeof MatchedCriterion>;

export const ScoreReason = z.strictObject({
  part: z.enum(SCORE_PARTS).describe("The part of the score"),
  points: z.number().describe("How many points it got"),
  weight: z.number().describe("How many it could have got"),
  evidence,
});
export type ScoreReason = z.infer<typeof ScoreReason>;

export const scoreReasons = z.array(ScoreReason).describe("The parts of the score, each with its evidence");
export const matched = z.array(MatchedCriterion).describe("The criteria that it met, each with its evidence");

export const Result = CompanyFields.extend({
  ...objectFields("result", "prospector_result"),
  run_id: idOf("run").describe("The run that found it"),
  lead_id: idOf("lead").describe("The lead that it became, or is already"),
  rank,
  outcome: z.enum(RESULT_OUTCOMES).describe("Whether it is a new lead"),
  score,
  score_reasons: scoreReasons,
  matched,
  source: SourceRecord,
}).meta({ id: "ProspectorResult", description: "A company that a run found, and why" });
export type Result = z.infer<typeof Result>;

export const ResultFilter = z.strictObject({
  sort: z.enum(RESULT_SORTS).default("rank").describe("The order; a minus turns it round"),
  outcome: z.enum(RESULT_OUTCOMES).optional().describe("Only new leads, or only duplicates"),
  ...companyFilters,
  source: text(60).optional().meta({ description: "Only those from this source, by its key", example: "starter" }),
  since: wholeNumber(0, 999_999_999)
    .optional()
    .describe("Only those beyond this rank: what is new since then, while the run is going on"),
  until: wholeNumber(1, 999_999_999)
    .optional()
    .describe("Only those up to this rank: the same ones whatever is found later, while the run is going on"),
});
export type ResultFilter = z.infer<typeof ResultFilter>;

export const RESULT_FACETS = ["outcome", ...COMPANY_FACETS] as const satisfies readonly (keyof ResultFilter)[];
export type ResultFacet = (typeof RESULT_FACETS)[number];
/** Of a field's values, those that most results have. */
export const RESULT_VALUES_MAX = 100;

const ResultValue = z.strictObject({
  ...valueFields,
  results: z.int().min(0).describe("How many results the filter would leave with it"),
});

export const ResultSummary = z
  .strictObject({
    object: objectName("prospector_result_summary"),
    run_id: idOf("run").describe("The run that is counted"),
    results: z.int().min(0).describe("How many results the filters leave"),
    values: z
      .array(ResultValue)
      .describe(
        `Of the field that was asked for, those that most results have first, ${RESULT_VALUES_MAX} at most, and the one that its own filter has; that filter is as if it were not set`,
      ),
    has_more_values: hasMoreValues,
  })
  .meta({ id: "ProspectorResultSummary", description: "How many results of a run some filters leave" });
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
  description:
    "How many results the filters leave; of a field also how many each of its values would leave. A value of `min_score` stands for that score and all above.",
  scope: "prospector.read",
  envelope: "ProspectorResultSummaryEnvelope",
  params: OfRun,
  query: ResultFilter.omit({ sort: true }).extend(askedValues(RESULT_FACETS)),
  response: oneOf(ResultSummary),
});
