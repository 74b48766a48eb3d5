import { z } from "zod";
import { MATCH_KEYS } from "./duplicates";
import { idOf } from "./ids";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { CompanyFields, SourceRecord } from "./results";
import { text } from "./text";

export const LEAD_SORTS = ["-created_at", "created_at", "name", "-name", "-score", "score"] as const;
export type LeadSort = (typeof LEAD_SORTS)[number];

export const Lead = CompanyFields.extend({
  id: idOf("lead"),
  object: z.literal("prospector_lead"),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  score: z.number(),
  first_run_id: idOf("run"),
  last_seen_at: z.iso.datetime(),
  source: SourceRecord,
}).meta({ id: "ProspectorLead" });
export type Lead = z.infer<typeof Lead>;

export const LeadSighting = z.strictObject({
  run_id: idOf("run"),
  workflow_id: idOf("workflow"),
  workflow_name: z.string(),
  rank: z.int(),
  score: z.number(),
  seen_at: z.iso.datetime(),
});

export const LeadDetail = Lead.extend({
  runs: z.array(LeadSighting),
  matched: z
    .strictObject({ records: z.int(), keys: z.array(z.enum(MATCH_KEYS)) })
    .meta({ description: "How many more records are of the same company, and what they have in common" }),
}).meta({ id: "ProspectorLeadDetail" });
export type LeadDetail = z.infer<typeof LeadDetail>;

export const LeadFilter = z.strictObject({
  sort: z.enum(LEAD_SORTS).default("-created_at"),
  q: text(80).optional().meta({ description: "Part of the company's name or domain" }),
});

export const listLeads = operation({
  name: "listLeads",
  method: "GET",
  path: "/api/public/v1/prospector/leads",
  summary: "List leads",
  description: "One lead per company, however many runs found it.",
  scope: "prospector.read",
  envelope: "ProspectorLeadListEnvelope",
  query: PageQuery.extend(LeadFilter.shape),
  response: pageOf(Lead),
});

export const getLead = operation({
  name: "getLead",
  method: "GET",
  path: "/api/public/v1/prospector/leads/{lead_id}",
  summary: "Retrieve a lead",
  description: "With every run that saw it, newest first, 100 at most.",
  scope: "prospector.read",
  envelope: "ProspectorLeadEnvelope",
  params: z.strictObject({ lead_id: idOf("lead") }),
  response: oneOf(LeadDetail),
});
