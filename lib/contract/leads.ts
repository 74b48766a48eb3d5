import { z } from "zod";
import { KeyName, Person } from "./actor";
import { COMPANY_FACETS, companyFilters } from "./company-filters";
import { MATCH_KEYS } from "./duplicates";
import { askedValues, hasMoreValues, valueFields } from "./field-values";
import { idOf } from "./ids";
import { LEAD_TAG_LENGTH_MAX, LEAD_TAGS_MAX, NEXT_STEP_MAX } from "./lead-limits";
import { LEAD_STATUSES } from "./lead-statuses";
import { LEAD_TRAITS } from "./lead-traits";
import { objectFields, objectName } from "./object-fields";
import { operation } from "./operation";
import { day, listOf, moment, oneOf, PageQuery, pageOf } from "./page";
import { CompanyFields, rank, SourceRecord, score } from "./results";
import { workflowName } from "./runs";
import { LEAD_SORTS } from "./sorts";
import { filled, text, trimmed } from "./text";

export const LeadTag = text(LEAD_TAG_LENGTH_MAX).describe(
  "Spellings that differ in case, accents or punctuation are one tag, kept as it was first spelled",
);
export const OwnerId = idOf("user").meta({
  description: "A member's id, as the list of members has it",
  "x-rule": "is a member of the workspace",
});

export const Lead = CompanyFields.extend({
  ...objectFields("lead", "prospector_lead"),
  score,
  first_run_id: idOf("run").describe("The run that found it first"),
  last_seen_at: z.iso.datetime().describe("When a run last saw it"),
  status: z.enum(LEAD_STATUSES).describe("What has come of it; the workspace's own, like all below"),
  owner: Person.nullable().describe("The member who takes care of it; null for nobody"),
  tags: z.array(filled).describe("The team's own words for it, sorted by their characters"),
  notes: filled.nullable().describe("What the team should know first; null for nothing"),
  next_step: filled.nullable().describe("What the team will do next; null where nothing is planned"),
  next_step_on: z.iso.date().nullable().describe("The day on which that is due; null for no day"),
  source: SourceRecord,
}).meta({ id: "ProspectorLead", description: "A company that the workspace has found" });
export type Lead = z.infer<typeof Lead>;

export const LeadSighting = z.strictObject({
  run_id: idOf("run").describe("The run that saw it"),
  workflow_id: idOf("workflow").describe("The run's workflow"),
  workflow_name: workflowName,
  rank,
  score,
  seen_at: z.iso.datetime().describe("When the run saw it"),
});

const LastChange = z
  .strictObject({
    at: z.iso.datetime().describe("When it was changed"),
    by: Person.extend({
      key: KeyName.nullable().describe(
        "The key that spoke for the member; null for the dashboard and changes of many leads",
      ),
    }).describe("The member who changed it"),
  })
  .nullable();
export type LastChange = z.infer<typeof LastChange>;

export const LeadDetail = Lead.extend({
  runs: z.array(LeadSighting).describe("The runs that saw it"),
  last_changes: z
    .strictObject({
      status: LastChange.describe("The last change of its status; null where none is known"),
      owner: LastChange.describe("The last change of its owner; null where none is known"),
      tags: LastChange.describe("The last change of its tags; null where none is known"),
      notes: LastChange.describe("The last change of its notes; null where none is known"),
      next_step: LastChange.describe("The last change of its next step; null where none is known"),
      next_step_on: LastChange.describe("The last change of that step's day; null where none is known"),
    })
    .describe("Who has changed each of them last, and when; null where nobody is known to have"),
  matched: z
    .strictObject({
      records: z.int().describe("How many more records"),
      keys: z.array(z.enum(MATCH_KEYS)).describe("What they have in common with it"),
    })
    .describe("How many more records are of the same company, and what they have in common"),
}).meta({ id: "ProspectorLeadDetail", description: "A lead with the runs that saw it" });
export type LeadDetail = z.infer<typeof LeadDetail>;

export const LeadFilter = z.strictObject({
  sort: z
    .enum(LEAD_SORTS)
    .default("-run")
    .describe(
      "-run: those that the newest run has added first, the best of each run before its others; next_step_on: what is due first, those without a day last",
    ),
  q: text(80).optional().describe("Part of the company's name or domain"),
  status: z.enum(LEAD_STATUSES).optional().describe("Only those with this status"),
  tag: LeadTag.optional().describe("Only those with this tag"),
  owner_id: idOf("user").optional().describe("Only those of this member"),
  ...companyFilters,
  source: text(60)
    .optional()
    .meta({ description: "Only those that their newest run had from this source", example: "starter" }),
  workflow_id: idOf("workflow").optional().describe("Only those that a run of this workflow found first"),
  run_id: idOf("run").optional().describe("Only those that this run found first"),
  created_after: moment("Only those that became leads at that moment or after it").optional(),
  created_before: moment("Only those that became leads before that moment").optional(),
  seen_after: moment("Only those that a run has seen at that moment or after it").optional(),
  seen_before: moment("Only those that no run has seen since that moment").optional(),
  due_before: day("Only those whose next step is due before that day").optional(),
  updated_after: moment("Only what a run or a person has changed since then").optional(),
});
export type LeadFilter = z.infer<typeof LeadFilter>;

/** What a team says of it, and so what its ETag stands for. */
export const LEAD_ETAG = ["status", "owner", "tags", "notes", "next_step", "next_step_on"] as const;

const someTags = z.array(LeadTag).max(LEAD_TAGS_MAX).optional();

export const LeadRequest = z
  .strictObject({
    status: z.enum(LEAD_STATUSES).nullish().describe("What has come of it; null restores new"),
    owner_id: OwnerId.nullish(),
    tags: z.array(LeadTag).max(LEAD_TAGS_MAX).nullish().describe("All it shall have; each counts once"),
    add_tags: someTags.meta({
      description: "Beside those it has: nothing that others have added is lost",
      "x-rule": `leaves it with at most ${LEAD_TAGS_MAX} tags`,
    }),
    remove_tags: someTags.describe("After the additions"),
    notes: trimmed(10_000).nullish().describe("What the team should know first"),
    next_step: trimmed(NEXT_STEP_MAX).nullish().describe("What the team will do next"),
    next_step_on: day("The day on which that is due").nullish(),
  })
  .meta({ id: "ProspectorLeadRequest", description: "What the team says of a lead, as a JSON merge patch" });
export type LeadRequest = z.infer<typeof LeadRequest>;

export const OfLead = z.strictObject({ lead_id: idOf("lead").describe("The lead's id") });

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

export const LEAD_FACETS = [
  "status",
  "owner_id",
  "tag",
  "workflow_id",
  ...COMPANY_FACETS,
] as const satisfies readonly (keyof LeadFilter)[];
export type LeadFacet = (typeof LEAD_FACETS)[number];
/** Of a field's values, those that most leads have. */
export const LEAD_VALUES_MAX = 100;
/** Of so many is it known whether they differ. */
export const LEAD_VARIETY_MAX = 10_000;

const LeadValue = z.strictObject({
  ...valueFields,
  leads: z.int().min(0).describe("How many leads the filter would leave with it"),
});

export const LeadSummary = z
  .strictObject({
    object: objectName("prospector_lead_summary"),
    total: z.int().min(0).describe("How many leads the filters leave"),
    values: z
      .array(LeadValue)
      .describe(
        `Of the field that was asked for, those that most leads have first, ${LEAD_VALUES_MAX} at most, and the one that its own filter has; that filter is as if it were not set`,
      ),
    has_more_values: hasMoreValues,
    varied: z
      .array(z.enum(LEAD_TRAITS))
      .nullable()
      .describe(
        `The fields that tell the newest ${LEAD_VARIETY_MAX} of these leads from each other: not all have the same there; null unless asked for`,
      ),
  })
  .meta({ id: "ProspectorLeadSummary", description: "How many leads some filters leave" });
export type LeadSummary = z.infer<typeof LeadSummary>;

export const countLeads = operation({
  name: "countLeads",
  method: "GET",
  path: "/api/public/v1/prospector/leads/summary",
  summary: "Count leads",
  description:
    "How many leads the filters leave, and so how many a change of all of them would be about; of a field also how many each of its values would leave. A value of `min_score` stands for that score and all above.",
  scope: "prospector.read",
  envelope: "ProspectorLeadSummaryEnvelope",
  query: LeadFilter.omit({ sort: true }).extend({
    ...askedValues(LEAD_FACETS),
    varied: z
      .enum(["yes", "no"])
      .optional()
      .describe("Whether to say also which fields tell the leads from each other"),
  }),
  response: oneOf(LeadSummary),
});

export const LeadOwner = Person.extend({
  is_member: z.boolean().describe("False for who has left the workspace"),
}).meta({ id: "ProspectorLeadOwner", description: "Who owns leads" });
export type LeadOwner = z.infer<typeof LeadOwner>;

export const listLeadOwners = operation({
  name: "listLeadOwners",
  method: "GET",
  path: "/api/public/v1/prospector/leads/owners",
  summary: "List the owners of leads",
  description: "Everybody who owns a lead, by name, also who has left the workspace since.",
  scope: "prospector.read",
  envelope: "ProspectorLeadOwnerListEnvelope",
  response: listOf(LeadOwner),
});

export const getLead = operation({
  name: "getLead",
  method: "GET",
  path: "/api/public/v1/prospector/leads/{lead_id}",
  summary: "Retrieve a lead",
  description: "With every run that saw it, newest first, 100 at most.",
  scope: "prospector.read",
  envelope: "ProspectorLeadEnvelope",
  params: OfLead,
  response: oneOf(LeadDetail),
  etag: LEAD_ETAG,
});

export const updateLead = operation({
  name: "updateLead",
  method: "PATCH",
  path: "/api/public/v1/prospector/leads/{lead_id}",
  summary: "Update a lead",
  description:
    "A JSON merge patch (RFC 7396) of what the team says of it: lists are replaced, null restores the default; add_tags and remove_tags change single tags. What is known of the company is the sources' and is not changed here.",
  scope: "prospector.run",
  envelope: "ProspectorLeadEnvelope",
  target: { id: "id", name: "company_name" },
  params: OfLead,
  body: LeadRequest,
  example: { status: "contacted", add_tags: ["texas"] },
  response: oneOf(LeadDetail),
  etag: LEAD_ETAG,
});
