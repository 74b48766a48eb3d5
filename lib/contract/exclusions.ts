import { z } from "zod";
import { idOf } from "./ids";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { PageQuery, pageOf } from "./page";
import { CompanyFields, companyId, SourceRecord } from "./results";
import { OfRun } from "./runs";

export const EXCLUSION_REASONS = ["existing_lead", "excluded_domain", "duplicate_in_run"] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export const Exclusion = CompanyFields.extend({
  object: objectName("prospector_exclusion"),
  created_at: z.iso.datetime().describe("When the run had left it out"),
  run_id: idOf("run").describe("The run that left it out"),
  position: z.int().describe("In this list: from 1, in the order in which the run met them"),
  company_id: companyId,
  reason: z.enum(EXCLUSION_REASONS).describe("Why it was left out"),
  evidence: z.string().describe("The reason in words"),
  lead_id: idOf("lead").nullable().describe("The lead that it is, or that its duplicate became"),
  source: SourceRecord,
}).meta({ id: "ProspectorExclusion", description: "A company that a run met and left out" });
export type Exclusion = z.infer<typeof Exclusion>;

export const listExclusions = operation({
  name: "listExclusions",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/exclusions",
  summary: "List what a run left out",
  description: "Duplicates and excluded companies, each with its reason, in the order in which the run met them.",
  scope: "prospector.read",
  envelope: "ProspectorExclusionListEnvelope",
  params: OfRun,
  query: PageQuery.extend({
    reason: z.enum(EXCLUSION_REASONS).optional().describe("Only what was left out for this reason"),
  }),
  response: pageOf(Exclusion),
});
