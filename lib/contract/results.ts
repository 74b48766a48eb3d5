import { z } from "zod";
import { SCORE_PARTS } from "./criteria";
import { idOf } from "./ids";
import { operation } from "./operation";
import { PageQuery, pageOf, wholeNumber } from "./page";
import { OfRun } from "./runs";

export const RESULT_OUTCOMES = ["new", "duplicate"] as const;
export const RESULT_SORTS = ["rank", "-rank", "name", "-name", "city", "-city", "category", "-category"] as const;
export type ResultSort = (typeof RESULT_SORTS)[number];

/** The company as a run found it, or as a lead holds it. */
export const CompanyFields = z.strictObject({
  company_name: z.string(),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable().meta({ description: "E.164" }),
  email: z.string().nullable(),
  category: z.string(),
  category_name: z.string(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable().meta({ description: "ISO 3166-2" }),
  postal_code: z.string().nullable(),
  country: z.string().nullable().meta({ description: "ISO 3166-1" }),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  coverage: z.enum(["location", "brand"]).meta({ description: "brand: operates in the place, no address is known" }),
});

export const SourceRecord = z.strictObject({
  key: z.string(),
  record_id: z.string(),
  licence: z.string(),
  read_at: z.iso.datetime(),
});

export const MatchedCriterion = z.strictObject({
  criterion: z.enum(["category", "place", "keyword", "require", "source"]),
  wanted: z.string(),
  found: z.string().meta({ description: "The evidence" }),
});
export type MatchedCriterion = z.infer<typeof MatchedCriterion>;

export const ScoreReason = z.strictObject({
  part: z.enum(SCORE_PARTS),
  points: z.number(),
  weight: z.number(),
  evidence: z.string(),
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
  state: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "must be an ISO 3166-2 code such as US-TX")
    .optional()
    .meta({ description: "ISO 3166-2", example: "US-TX" }),
  category: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .meta({ description: "A category's key", example: "amenity/university" }),
  min_score: wholeNumber(0, 100).optional(),
  since: wholeNumber(0, 999_999_999)
    .optional()
    .meta({ description: "Only those beyond this rank: what is new since then, while the run is going on" }),
});
export type ResultFilter = z.infer<typeof ResultFilter>;

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
