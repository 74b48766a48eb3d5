import { z } from "zod";
import { idOf } from "./ids";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { CompanyFields, SourceRecord } from "./results";

export const VERDICTS = ["merged", "unsure"] as const;
export const DECISIONS = ["same", "apart"] as const;
export type Decision = (typeof DECISIONS)[number];
export const DUPLICATE_STATUSES = ["unsure", "merged", "same", "apart"] as const;
export type DuplicateStatus = (typeof DUPLICATE_STATUSES)[number];

export const MATCH_KEYS = ["phone", "address", "domain", "brand", "name", "city", "near"] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

/** How many pairs that wait are counted. */
export const WAITING_MAX = 1000;

export const COMPARED_FIELDS = [
  "company_name",
  "phone",
  "website",
  "street",
  "city",
  "state",
  "postal_code",
  "country",
  "category",
  "email",
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export const PairedCompany = CompanyFields.extend({
  id: idOf("company").describe("The record's id in the directory"),
  lead_id: idOf("lead").nullable().describe("The lead that it is in this workspace"),
  source: SourceRecord,
});
export type PairedCompany = z.infer<typeof PairedCompany>;

export const Duplicate = z
  .strictObject({
    ...objectFields("pair", "prospector_duplicate"),
    status: z.enum(DUPLICATE_STATUSES).describe("The decision where there is one, else what matching made of it"),
    keys: z.array(z.enum(MATCH_KEYS)).describe("What the two have in common"),
    name_similarity: z.number().describe("0 to 1"),
    left: PairedCompany.describe("One of the two records"),
    right: PairedCompany.describe("The other"),
    differences: z
      .array(
        z.strictObject({
          field: z.enum(COMPARED_FIELDS).describe("Which field"),
          verdict: z
            .enum(["equal", "different", "one_side"])
            .describe("How the two compare there; `one_side`: only one has it"),
        }),
      )
      .describe("Field by field; a field that neither has is left out"),
    decision: z.enum(DECISIONS).nullable().describe("What people have decided; null for nothing yet"),
    decided_by: z.string().nullable().describe("The name of who decided"),
    decided_at: z.iso.datetime().nullable().describe("When it was decided"),
  })
  .meta({ id: "ProspectorDuplicate", description: "Two records that are or may be one company" });
export type Duplicate = z.infer<typeof Duplicate>;

export const listDuplicates = operation({
  name: "listDuplicates",
  method: "GET",
  path: "/api/public/v1/prospector/duplicates",
  summary: "List pairs of records that may be one company",
  description:
    "`unsure` waits for a decision, `merged` was matched without one, `same` and `apart` were decided here. The likeliest come first.",
  scope: "prospector.read",
  envelope: "ProspectorDuplicateListEnvelope",
  query: PageQuery.extend({
    status: z.enum(DUPLICATE_STATUSES).default("unsure").describe("Only pairs in this state"),
    lead_id: idOf("lead").optional().describe("Only pairs of that lead's records"),
  }),
  response: pageOf(Duplicate).extend({
    waiting: z.int().describe(`How many pairs wait for a decision, counted up to ${WAITING_MAX}`),
  }),
});
export type DuplicatePage = z.infer<typeof listDuplicates.response>;

export const decideDuplicate = operation({
  name: "decideDuplicate",
  method: "POST",
  path: "/api/public/v1/prospector/duplicates/{pair_id}",
  summary: "Decide whether two records are one company",
  description:
    "In this workspace, and for good: later loads and runs keep to it. `null` takes the decision back. A pair whose records are leads both keeps both leads; only later runs count them as one.",
  scope: "prospector.run",
  envelope: "ProspectorDuplicateEnvelope",
  target: { id: "id", name: null },
  params: z.strictObject({ pair_id: idOf("pair").describe("The pair's id") }),
  body: z.strictObject({
    decision: z.enum(DECISIONS).nullable().describe("`same` company, `apart`, or null to take the decision back"),
    seen_decision: z
      .enum(DECISIONS)
      .nullable()
      .optional()
      .describe("The decision that you know of, null for none: where there is another by now, the answer is a 409"),
  }),
  example: { decision: "apart" },
  response: oneOf(Duplicate),
  idempotent: true,
  repeatable: true,
});
