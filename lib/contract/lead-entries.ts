import { z } from "zod";
import { Actor } from "./actor";
import { idOf } from "./ids";
import { LEAD_NOTE_MAX } from "./lead-limits";
import { OfLead } from "./leads";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { filled, text } from "./text";

export const LEAD_ENTRY_KINDS = ["note", "change"] as const;

export const LeadEntryChange = z.strictObject({
  field: z.string().describe("Which of the lead's fields; more may come"),
  from: z.string().nullable().describe("What it was, for people; null for nothing"),
  to: z.string().nullable().describe("What it became, for people; null for nothing"),
});

export const LeadEntry = z
  .strictObject({
    ...objectFields("entry", "prospector_lead_entry"),
    kind: z.enum(LEAD_ENTRY_KINDS).describe("A note that somebody wrote, or a change that they made"),
    by: Actor.describe("Who"),
    text: filled.nullable().describe("What the note says; null for a change"),
    changes: z.array(LeadEntryChange).describe("What was changed; empty for a note"),
    change_id: idOf("change").nullable().describe("The change of many leads that it was part of"),
  })
  .meta({ id: "ProspectorLeadEntry", description: "A note on a lead, or a change of what the team says of it" });
export type LeadEntry = z.infer<typeof LeadEntry>;

const PATH = "/api/public/v1/prospector/leads/{lead_id}/entries";
const OfEntry = OfLead.extend({ entry_id: idOf("entry").describe("The entry's id") });
const envelope = "ProspectorLeadEntryEnvelope";
/** What of a note a request sets. */
export const LEAD_ENTRY_ETAG = ["text"] as const;

export const LeadNoteRequest = z
  .strictObject({ text: text(LEAD_NOTE_MAX).describe("What the note says") })
  .meta({ id: "ProspectorLeadNoteRequest", description: "A note on a lead" });

export const listLeadEntries = operation({
  name: "listLeadEntries",
  method: "GET",
  path: PATH,
  summary: "List a lead's history",
  description: "Notes, and who has changed what of it, newest first.",
  scope: "prospector.read",
  envelope: "ProspectorLeadEntryListEnvelope",
  params: OfLead,
  query: PageQuery,
  response: pageOf(LeadEntry),
});

export const createLeadNote = operation({
  name: "createLeadNote",
  method: "POST",
  path: PATH,
  summary: "Write a note on a lead",
  description: "It has an author and a time, and stands in the lead's history beside what was changed.",
  scope: "prospector.run",
  envelope,
  target: { id: "id", name: null },
  params: OfLead,
  body: LeadNoteRequest,
  example: { text: "Asked to be called again in March." },
  response: oneOf(LeadEntry),
  idempotent: true,
});

export const getLeadEntry = operation({
  name: "getLeadEntry",
  method: "GET",
  path: `${PATH}/{entry_id}`,
  summary: "Retrieve an entry of a lead's history",
  description: "A note, or what somebody has changed.",
  scope: "prospector.read",
  envelope,
  params: OfEntry,
  response: oneOf(LeadEntry),
  etag: LEAD_ENTRY_ETAG,
});

export const updateLeadNote = operation({
  name: "updateLeadNote",
  method: "PATCH",
  path: `${PATH}/{entry_id}`,
  summary: "Change a note on a lead",
  description: "Its author may, and nobody else.",
  scope: "prospector.run",
  envelope,
  target: { id: "id", name: null },
  params: OfEntry,
  body: LeadNoteRequest,
  example: { text: "Asked to be called again in April." },
  response: oneOf(LeadEntry),
  etag: LEAD_ENTRY_ETAG,
});

export const deleteLeadNote = operation({
  name: "deleteLeadNote",
  method: "DELETE",
  path: `${PATH}/{entry_id}`,
  summary: "Delete a note on a lead",
  description: "Its author may, and nobody else; changes stay in the history.",
  scope: "prospector.run",
  envelope,
  target: { id: "id", name: null },
  params: OfEntry,
  response: oneOf(LeadEntry),
});
