import { z } from "zod";
import { idOf } from "./ids";
import { KEPT_DAYS } from "./kept-days";
import { LEAD_TAGS_MAX } from "./lead-limits";
import { LEAD_STATUSES } from "./lead-statuses";
import { LeadFilter, LeadTag, OwnerId } from "./leads";
import { finishedAt, objectFields, statusReason } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { ResultFilter } from "./results";
import { runId } from "./runs";
import { filled } from "./text";

export const LEAD_CHANGE_STATUSES = ["queued", "running", "succeeded", "cancelled", "failed"] as const;
export type LeadChangeStatus = (typeof LEAD_CHANGE_STATUSES)[number];
export const LIVE_LEAD_CHANGE_STATUSES: readonly LeadChangeStatus[] = ["queued", "running"];

const IDS_MAX = 1_000;

const alone = { "x-rule": "is there where neither of the others of ids, filter and results is" };

const tags = z.array(LeadTag).min(1).max(LEAD_TAGS_MAX);

/** What becomes of each lead; tags are added and removed, since leads have different ones. */
export const LeadChangeSet = z
  .strictObject({
    status: z.enum(LEAD_STATUSES).optional().describe("The status that each gets"),
    owner_id: OwnerId.nullable().optional().describe("null: nobody's"),
    add_tags: tags.optional().describe("Tags that each gets beside those it has"),
    remove_tags: tags.optional().describe("Tags that each loses"),
  })
  .refine((set) => Object.values(set).some((value) => value !== undefined), "must set something")
  .meta({ minProperties: 1 });
export type LeadChangeSet = z.infer<typeof LeadChangeSet>;

const filter = LeadFilter.omit({ sort: true });
const results = ResultFilter.omit({ sort: true }).extend({ run_id: runId });

export const CreateLeadChange = z
  .strictObject({
    ids: z
      .array(idOf("lead"))
      .min(1)
      .max(IDS_MAX)
      .optional()
      .meta({ description: "The leads' ids", ...alone }),
    filter: filter.optional().meta({ description: "As of the list of leads; {} is every lead", ...alone }),
    results: results
      .optional()
      .meta({ description: "The leads that results of a run are, filtered as their list is", ...alone }),
    set: LeadChangeSet.describe("What becomes of each"),
  })
  .refine((given) => [given.ids, given.filter, given.results].filter((one) => one !== undefined).length === 1, {
    path: ["ids"],
    message: "give one of ids, filter and results",
  })
  .meta({ id: "ProspectorLeadChangeRequest", description: "Which leads, and what becomes of them" });
export type CreateLeadChange = z.infer<typeof CreateLeadChange>;

export const LeadChange = z
  .strictObject({
    ...objectFields("change", "prospector_lead_change"),
    status: z.enum(LEAD_CHANGE_STATUSES).describe("How far it is; more may come"),
    status_reason: statusReason,
    summary: filled.meta({ description: "What becomes of each, in words", example: "Status qualified; tagged spring" }),
    total: z.int().nullable().describe("The leads that were there when it was asked for"),
    processed: z.int().describe("Leads looked at so far"),
    changed: z
      .int()
      .describe(
        `Fewer than processed where leads are so already, would have more than ${LEAD_TAGS_MAX} tags, or have changed since what is taken back`,
      ),
    undoes: idOf("change").nullable().describe("The change that this one takes back"),
    undone_by: idOf("change").nullable().describe("The change that took this one back"),
    finished_at: finishedAt,
  })
  .meta({ id: "ProspectorLeadChange", description: "A change of many leads, and how far it is" });
export type LeadChange = z.infer<typeof LeadChange>;

const PATH = "/api/public/v1/prospector/lead-changes";
const OfChange = z.strictObject({ change_id: idOf("change").describe("The change's id") });
const envelope = "ProspectorLeadChangeEnvelope";

export const createLeadChange = operation({
  name: "createLeadChange",
  target: { id: "id", name: null },
  method: "POST",
  path: PATH,
  summary: "Change many leads",
  description: `By their ids, or all that a filter finds when it is asked for, of the leads or of a run's results: what comes later is not changed. The work is done in the background, some hundreds at a time; what is done can be taken back for ${KEPT_DAYS} days.`,
  scope: "prospector.run",
  envelope,
  body: CreateLeadChange,
  example: { filter: { status: "new" }, set: { add_tags: ["spring"] } },
  response: oneOf(LeadChange),
  idempotent: true,
});

export const listLeadChanges = operation({
  name: "listLeadChanges",
  method: "GET",
  path: PATH,
  summary: "List changes of many leads",
  description: "Newest first, those that take others back among them.",
  scope: "prospector.read",
  envelope: "ProspectorLeadChangeListEnvelope",
  query: PageQuery,
  response: pageOf(LeadChange),
});

export const getLeadChange = operation({
  name: "getLeadChange",
  method: "GET",
  path: `${PATH}/{change_id}`,
  summary: "Retrieve a change of many leads",
  description: "How far it is, and how many leads it has changed.",
  scope: "prospector.read",
  envelope,
  params: OfChange,
  response: oneOf(LeadChange),
});

export const cancelLeadChange = operation({
  name: "cancelLeadChange",
  target: { id: "id", name: null },
  method: "POST",
  path: `${PATH}/{change_id}/cancel`,
  summary: "Cancel a change of many leads",
  description: "What is done stays done, and can be taken back. One that has ended stays as it is.",
  scope: "prospector.run",
  envelope,
  params: OfChange,
  body: z.strictObject({}).optional(),
  response: oneOf(LeadChange),
  idempotent: true,
  repeatable: true,
});

export const undoLeadChange = operation({
  name: "undoLeadChange",
  target: { id: "id", name: null },
  method: "POST",
  path: `${PATH}/{change_id}/undo`,
  summary: "Take a change of many leads back",
  description:
    "Answers with a change of its own, which can be watched and taken back like any other. A lead that somebody has changed since stays as it is.",
  scope: "prospector.run",
  envelope,
  params: OfChange,
  body: z.strictObject({}).optional(),
  response: oneOf(LeadChange),
  idempotent: true,
});
