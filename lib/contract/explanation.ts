import { z } from "zod";
import { idOf } from "./ids";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { CompanyFields, companyId, evidence, leadOrNone } from "./results";
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
    object: objectName("prospector_explanation"),
    run_id: idOf("run").describe("The run that is asked about"),
    company: filled.describe("What was asked for"),
    summary: filled.describe("The answer in one sentence"),
    records: z
      .array(
        z.strictObject({
          company_id: companyId,
          ...CompanyFields.shape,
          source: filled.describe("The key of the source that holds it"),
          verdict: z.enum(VERDICTS).describe("What the run made of it"),
          rule: filled.meta({ description: "The part of the criteria that decided", example: "criteria.require" }),
          evidence,
          rank: z.int().nullable().describe("Of the result, where there is one"),
          lead_id: leadOrNone,
        }),
      )
      .describe("Every record of it in the sources that the workspace sees, 20 at most; empty where none holds it"),
  })
  .meta({ id: "ProspectorExplanation", description: "What a run made of a company, and why" });
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
