import { z } from "zod";
import { Person } from "./actor";
import { idOf } from "./ids";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { listOf, oneOf } from "./page";
import { ROLES } from "./scopes";

const PATH = "/api/public/v1/prospector/members";

export const role = z.enum(ROLES).describe("What they may do");

export const Member = z
  .strictObject({
    id: Person.shape.id,
    object: objectName("prospector_member"),
    created_at: z.iso.datetime().describe("When they joined"),
    name: Person.shape.name,
    email: Person.shape.email,
    role,
    last_seen_at: z.iso
      .datetime()
      .nullable()
      .describe("When they were last signed in here, to the minute; null for never"),
    keys: z.int().describe("How many keys of theirs work"),
  })
  .meta({ id: "ProspectorMember", description: "A person of the workspace" });
export type Member = z.infer<typeof Member>;

export const MemberDetail = Member.extend({
  leads: z.int().describe("How many leads they own"),
}).meta({ id: "ProspectorMemberDetail", description: "A person of the workspace, with what they own" });
export type MemberDetail = z.infer<typeof MemberDetail>;

export const MemberRequest = z
  .strictObject({ role: z.enum(ROLES).optional().describe("What they may do from then on") })
  .meta({ id: "ProspectorMemberRequest" });
export type MemberRequest = z.infer<typeof MemberRequest>;

/** What its ETag stands for. */
export const MEMBER_ETAG = ["role"] as const;

const OfMember = z.strictObject({ user_id: idOf("user").describe("The member's id") });

export const listMembers = operation({
  name: "listMembers",
  method: "GET",
  path: PATH,
  summary: "List the members of the workspace",
  description: "All of them, by name: those that a lead can have as its owner.",
  scope: "prospector.read",
  envelope: "ProspectorMemberListEnvelope",
  response: listOf(Member),
});

export const getMember = operation({
  name: "getMember",
  method: "GET",
  path: `${PATH}/{user_id}`,
  summary: "Retrieve a member",
  description: "With how many leads they own.",
  scope: "prospector.read",
  envelope: "ProspectorMemberDetailEnvelope",
  params: OfMember,
  response: oneOf(MemberDetail),
  etag: MEMBER_ETAG,
});

export const updateMember = operation({
  name: "updateMember",
  method: "PATCH",
  path: `${PATH}/{user_id}`,
  summary: "Change a member's role",
  description:
    "In force from the next request, for their keys too; invitations that they made and could make no longer end, and so do links that set a password which they made as an owner. The last owner stays one. A key makes nobody an owner, and gives no role that may do more than itself.",
  scope: "prospector.members",
  may: "people",
  envelope: "ProspectorMemberEnvelope",
  target: { id: "id", name: "name" },
  params: OfMember,
  body: MemberRequest,
  example: { role: "viewer" },
  response: oneOf(Member),
  etag: MEMBER_ETAG,
});

export const removeMember = operation({
  name: "removeMember",
  method: "DELETE",
  path: `${PATH}/{user_id}`,
  summary: "Remove a member, or leave",
  description:
    "Their sessions in this workspace and their keys end at once; leads that they own keep their name. Everybody may remove themselves, which is to leave; an owner removes others. The last owner stays.",
  scope: "prospector.members",
  envelope: "ProspectorMemberEnvelope",
  target: { id: "id", name: "name" },
  params: OfMember,
  response: oneOf(Member),
});
