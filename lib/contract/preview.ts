import { z } from "zod";
import { CriteriaPatch } from "./criteria";
import { FATE_NAMES } from "./fates";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { CompanyFields, matched, RESULT_OUTCOMES, score, scoreReasons } from "./results";
import { RunCounts } from "./runs";
import { filled } from "./text";
import { OfWorkflow } from "./workflow-id";

export const PREVIEW_SAMPLES = 10;
export const DRY_RUN_SAMPLES = 25;

export const PreviewSample = CompanyFields.extend({
  score,
  score_reasons: scoreReasons,
  matched,
  outcome: z.enum(RESULT_OUTCOMES).describe("What a run would say of it now"),
});
export type PreviewSample = z.infer<typeof PreviewSample>;

export const NEEDLESS = ["shared_host", "public_suffix", "no_website"] as const;

export const ExcludedDomain = z.strictObject({
  domain: filled.meta({ description: "As the criteria hold it", example: "xn--krperformen-rfb.com" }),
  name: filled.meta({ description: "The same for people", example: "körperformen.com" }),
  companies: z.int().describe("Companies that a run of these criteria would leave out for it now"),
  in_directory: z.int().describe("All companies there or below it, whatever else the criteria say"),
  needless: z
    .enum(NEEDLESS)
    .nullable()
    .describe(
      "Why it can leave out none: many companies share it, anyone can have a domain below it, or no public website can be there",
    ),
  words: filled.describe("All that in words"),
});
export type ExcludedDomain = z.infer<typeof ExcludedDomain>;

export const Preview = z
  .strictObject({
    object: objectName("prospector_preview"),
    counts: RunCounts.describe("What a run of these criteria would count now"),
    matched: z.int().describe("found less filtered"),
    new: z.int().describe("New to this workspace, limit or not"),
    reasons: z.partialRecord(z.enum(FATE_NAMES), z.int()).describe("The counts by reason"),
    excluded_domains: z
      .array(ExcludedDomain)
      .describe("What each of `criteria.exclude.domains` leaves out, in their order"),
    samples: z.array(PreviewSample).max(DRY_RUN_SAMPLES).describe("The best of what would be found"),
  })
  .meta({ id: "ProspectorPreview", description: "What a run of these criteria would find now" });
export type Preview = z.infer<typeof Preview>;

export const previewCriteria = operation({
  name: "previewCriteria",
  method: "POST",
  path: "/api/public/v1/prospector/preview",
  summary: "Preview criteria",
  description: "Counts and samples, computed by the run's own query. Nothing is saved.",
  scope: "prospector.read",
  envelope: "ProspectorPreviewEnvelope",
  body: z.strictObject({
    criteria: CriteriaPatch.nullish().describe("What to look for; what is left out is as in a new workflow"),
  }),
  example: { criteria: { categories: ["amenity/university"], places: { regions: ["US-TX"] } } },
  response: oneOf(Preview),
  reads: true,
});

export const dryRunWorkflow = operation({
  name: "dryRunWorkflow",
  method: "POST",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/dry-run",
  summary: "Try a workflow without keeping anything",
  description: `The first ${DRY_RUN_SAMPLES} results that a run would have now, and what it would count. Nothing is saved.`,
  scope: "prospector.read",
  envelope: "ProspectorPreviewEnvelope",
  params: OfWorkflow,
  body: z
    .strictObject({
      draft: z.boolean().optional().describe("Of the draft, in place of the live criteria"),
    })
    .optional(),
  response: oneOf(Preview),
  reads: true,
});
