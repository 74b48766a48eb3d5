import { z } from "zod";
import { idOf } from "./ids";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { ROLES } from "./scopes";
import { shownOnce } from "./shown-once";
import { filled, text } from "./text";

const PATH = "/api/public/v1/prospector/invitations";

export const INVITATION_STATUSES = ["open", "accepted", "revoked", "expired"] as const;
export const INVITATION_DAYS = 7;
export const INVITATION_DAYS_MAX = 30;
export const INVITATION_NOTE_MAX = 80;

export const Invitation = z
  .strictObject({
    ...objectFields("invitation", "prospector_invitation"),
    status: z.enum(INVITATION_STATUSES).describe("Whether its link can be used, or why not"),
    role: z.enum(ROLES).describe("What they become who use it"),
    note: filled.nullable().describe("For whom it is, as who made it says"),
    created_by: filled.describe("The member who made it"),
    expires_at: z.iso.datetime().describe("Until when its link works"),
    accepted_at: z.iso.datetime().nullable().describe("When somebody used its link; null for not yet"),
    accepted_by: filled.nullable().describe("The address of who used it"),
    revoked_at: z.iso.datetime().nullable().describe("When it was revoked; null where it was not"),
  })
  .meta({ id: "ProspectorInvitation", description: "A link that lets one person into the workspace, once" });
export type Invitation = z.infer<typeof Invitation>;

const CreatedInvitation = Invitation.extend({ url: shownOnce("https://prospector.example.com/join?token=…") }).meta({
  id: "CreatedProspectorInvitation",
  description: "An invitation with its link, which is shown this once",
});
export type CreatedInvitation = z.infer<typeof CreatedInvitation>;

export const InvitationRequest = z
  .strictObject({
    role: z.enum(ROLES).default("member").describe("What they become who use it"),
    expires_in_days: z
      .int()
      .min(1)
      .max(INVITATION_DAYS_MAX)
      .default(INVITATION_DAYS)
      .describe("How many days its link works"),
    note: text(INVITATION_NOTE_MAX).nullish().describe("For whom it is"),
  })
  .meta({ id: "ProspectorInvitationRequest" });
export type InvitationRequest = z.infer<typeof InvitationRequest>;

export const listInvitations = operation({
  name: "listInvitations",
  method: "GET",
  path: PATH,
  summary: "List invitations, newest first",
  description: "Without their links.",
  scope: "prospector.members",
  may: "people",
  envelope: "ProspectorInvitationListEnvelope",
  query: PageQuery.extend({ status: z.enum(INVITATION_STATUSES).optional().describe("Only those in this state") }),
  response: pageOf(Invitation),
});

export const createInvitation = operation({
  name: "createInvitation",
  method: "POST",
  path: PATH,
  summary: "Invite a person",
  description:
    "Answers with a link that lets one person in, once; it is in this answer and never again, not even in a replay. A key invites nobody as an owner, nor as what may do more than itself.",
  scope: "prospector.members",
  may: "people",
  envelope: "CreatedProspectorInvitationEnvelope",
  target: { id: "id", name: "note" },
  body: InvitationRequest,
  example: { role: "viewer", expires_in_days: 7, note: "Sam" },
  response: oneOf(CreatedInvitation),
  idempotent: true,
  shownOnce: ["url"],
});

export const revokeInvitation = operation({
  name: "revokeInvitation",
  method: "DELETE",
  path: `${PATH}/{invitation_id}`,
  summary: "Revoke an invitation",
  description: "Its link lets nobody in from then on. One that was accepted or has ended answers as it is.",
  scope: "prospector.members",
  may: "people",
  envelope: "ProspectorInvitationEnvelope",
  target: { id: "id", name: "note" },
  params: z.strictObject({ invitation_id: idOf("invitation").describe("The invitation's id") }),
  response: oneOf(Invitation),
});
