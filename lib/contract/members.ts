import { z } from "zod";
import { idOf } from "./ids";
import { operation } from "./operation";
import { ROLES } from "./scopes";
import { filled } from "./text";

export const Member = z
  .strictObject({
    id: idOf("user"),
    object: z.literal("prospector_member"),
    created_at: z.iso.datetime(),
    name: z.string(),
    email: filled,
    role: z.enum(ROLES),
  })
  .meta({ id: "ProspectorMember" });
export type Member = z.infer<typeof Member>;

export const listMembers = operation({
  name: "listMembers",
  method: "GET",
  path: "/api/public/v1/prospector/members",
  summary: "List the members of the workspace",
  description: "All of them, by name: those that a lead can have as its owner.",
  scope: "prospector.read",
  envelope: "ProspectorMemberListEnvelope",
  response: z.strictObject({ data: z.array(Member) }),
});
