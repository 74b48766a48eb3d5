import { z } from "zod";
import { idOf } from "./ids";
import { createdAt, objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { companyId, leadOrNone } from "./results";
import { OfRun, runId, runStatus, workflowRevision } from "./runs";

export const CHANGE_KINDS = ["new", "gone", "changed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_FIELDS = [
  "company_name",
  "website",
  "phone",
  "email",
  "category",
  "street",
  "city",
  "state",
  "postal_code",
  "country",
  "score",
] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

const Value = z.union([z.string(), z.number()]).nullable();

export const FieldChange = z.strictObject({
  field: z.enum(CHANGE_FIELDS).describe("Which field"),
  before: Value.describe("The value that the earlier run saw"),
  after: Value.describe("The value that this run saw"),
  before_name: z.string().nullable().describe("The English name of the value before, where it is a code that has one"),
  after_name: z.string().nullable().describe("The English name of the value after, where it is a code that has one"),
});
export type FieldChange = z.infer<typeof FieldChange>;

const Sighting = z.strictObject({
  rank: z.int().nullable().describe("null where the run left it out, because it was a lead already"),
  score: z.number().nullable().describe("0 to 100; null where the run left it out"),
});

export const RunChange = z
  .strictObject({
    object: objectName("prospector_run_change"),
    kind: z.enum(CHANGE_KINDS).describe("Whether it is new, gone or changed"),
    lead_id: leadOrNone,
    company_id: companyId,
    company_name: z.string().describe("What the company is called"),
    domain: z.string().nullable().describe("The domain of its website"),
    now: Sighting.nullable().describe("How this run saw it; null where it is gone"),
    before: Sighting.nullable().describe("How the earlier run saw it; null where it is new"),
    fields: z.array(FieldChange).describe("What changed; empty for new and gone ones"),
  })
  .meta({ id: "ProspectorRunChange", description: "A company that two runs of a workflow saw differently" });
export type RunChange = z.infer<typeof RunChange>;

export const RunComparison = z
  .strictObject({
    object: objectName("prospector_run_comparison"),
    run_id: idOf("run").describe("The run that is compared"),
    since: z
      .strictObject({
        id: runId,
        created_at: createdAt,
        status: runStatus,
        workflow_revision: workflowRevision,
      })
      .nullable()
      .describe("The run that it is compared with; null where there is none before it"),
    counts: z
      .strictObject({
        new: z.int().describe("Seen by this run alone"),
        gone: z.int().describe("Seen by the earlier run alone"),
        changed: z.int().describe("Seen by both, and other than they were"),
        same: z.int().describe("Seen by both, as they were"),
      })
      .nullable()
      .describe("Companies; null where there is nothing to compare with"),
  })
  .meta({ id: "ProspectorRunComparison", description: "How many companies changed between two runs" });
export type RunComparison = z.infer<typeof RunComparison>;

const SAW =
  "A run saw its results and the leads that it left out because they were there already; companies over its limit it did not see. A company is the same one while it is the same lead.";
const Since = idOf("run").optional().meta({
  description: "Another run of the same workflow; the last one before that has ended, unless told",
  "x-rule": "is a run of the same workflow",
});

export const listRunChanges = operation({
  name: "listRunChanges",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/changes",
  summary: "List what changed since another run",
  description: `New, gone and changed companies, field by field, in the order in which they became leads. ${SAW}`,
  scope: "prospector.read",
  envelope: "ProspectorRunChangeListEnvelope",
  params: OfRun,
  query: PageQuery.extend({
    since: Since,
    kind: z.enum(CHANGE_KINDS).optional().describe("Only new, gone or changed ones"),
  }),
  response: pageOf(RunChange),
});

export const countRunChanges = operation({
  name: "countRunChanges",
  method: "GET",
  path: "/api/public/v1/prospector/runs/{run_id}/changes/summary",
  summary: "Count what changed since another run",
  description: SAW,
  scope: "prospector.read",
  envelope: "ProspectorRunComparisonEnvelope",
  params: OfRun,
  query: z.strictObject({ since: Since }),
  response: oneOf(RunComparison),
});
