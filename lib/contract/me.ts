import { z } from "zod";
import { KeyName, Person } from "./actor";
import { scopes } from "./api-keys";
import { rateLimit } from "./config";
import { idOf } from "./ids";
import { role } from "./members";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { filled } from "./text";
import { zone } from "./workspace";

export const Me = z
  .strictObject({
    object: objectName("me"),
    workspace: z
      .strictObject({
        id: idOf("workspace").describe("The workspace's id"),
        name: filled.describe("What the workspace is called"),
        timezone: zone,
        rate_limit: rateLimit,
      })
      .describe("The workspace that the key or session is in"),
    member: z
      .strictObject({
        id: Person.shape.id,
        email: Person.shape.email,
        name: Person.shape.name,
        role,
      })
      .describe("The person, or the member whose key it is"),
    key: z
      .strictObject({ id: KeyName.shape.id, name: filled.describe("What the key is called") })
      .nullable()
      .describe("The key; null for a session"),
    scopes,
    read_only: z.boolean().describe("Whether it may only read"),
  })
  .meta({ id: "Me", description: "Who asks" });
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
