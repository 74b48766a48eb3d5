import { z } from "zod";
import { idOf } from "./ids";
import { operation } from "./operation";
import { oneOf } from "./page";
import { ROLES, SCOPES } from "./scopes";
import { filled } from "./text";

export const Me = z
  .strictObject({
    object: z.literal("me"),
    workspace: z.strictObject({
      id: idOf("workspace"),
      name: filled,
      timezone: filled,
      rate_limit: z.int().describe("Requests that each key may make in any minute"),
    }),
    member: z.strictObject({ id: idOf("user"), email: filled, name: z.string(), role: z.enum(ROLES) }),
    key: z
      .strictObject({ id: idOf("key"), name: filled })
      .nullable()
      .describe("null for a session"),
    scopes: z.array(z.enum(SCOPES)),
    read_only: z.boolean(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const getMe = operation({
  name: "getMe",
  method: "GET",
  path: "/api/public/v1/me",
  summary: "Who this key or session is",
  description: "With its workspace, its scopes, and the member that it acts for.",
  scope: "any",
  envelope: "MeEnvelope",
  response: oneOf(Me),
});
