import { z } from "zod";
import { idOf } from "./ids";
import { operation } from "./operation";
import { oneOf } from "./page";
import { CompanyFields } from "./results";
import { OfRun } from "./runs";
import { filled, text } from "./text";

export const VERDICTS = [
  "result",
  "duplicate",
  "excluded",
  "filtered",
  "not_selected",
  "over_limit",
  "not_reached",
  "changed_since",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const Explanation = z
  .strictObject({
    object: z.literal("prospector_explanation"),
    run_id: idOf("run"),
    company: filled.describe("What was asked for"),
    summary: filled.describe("The answer in one sentence"),
    records: z
      .array(
        z.strictObject({
          company_id: idOf("company"),
          ...CompanyFields.shape,
          source: filled,
          verdict: z.enum(VERDICTS),
          rule: filled.meta({ description: "The part of the criteria that decided", example: "criteria.require" }),
          evidence: filled.describe("Why, in words"),
          rank: z.int().nullable().describe("Of the result, where there is one"),
          lead_id: idOf("lead").nullable(),
        }),
      )
      .describe("Every record of it in the sources that the workspace sees, 20 at most; empty where none holds it"),
  })
  .meta({ id: "ProspectorExplanation" });
export type Explanation = z.infer<typeof Explanation>;

export const explainCompany = operation({
  name: "explainCompany",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/explain",
  summary: "Explain what a run made of a company",
  description: "Which rule dropped a company, or that no source holds it.",
  scope: "prospector.read",
  envelope: "ProspectorExplanationEnvelope",
  params: OfRun,
  query: z.strictObject({
    company: text(300).describe("A domain, a name or a company's id"),
  }),
  response: oneOf(Explanation),
});
