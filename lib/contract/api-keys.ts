import { z } from "zod";
import { idOf } from "./ids";
import { name, objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { SCOPES } from "./scopes";
import { shownOnce } from "./shown-once";
import { filled, text } from "./text";

export const scopes = z.array(z.enum(SCOPES)).describe("What it may do");

export const ApiKey = z
  .strictObject({
    ...objectFields("key", "api_key"),
    name,
    hint: filled.meta({ description: "The key without its secret part", example: "prsp_live_…_…x4Tq" }),
    scopes,
    created_by: z.string().describe("The member who made it"),
    last_used_at: z.iso
      .datetime()
      .nullable()
      .describe("When it was last used, to the minute; null before the first time"),
    expires_at: z.iso.datetime().nullable().describe("Until when it works; null for ever"),
    revoked_at: z.iso.datetime().nullable().describe("When it was revoked; null while it is not"),
  })
  .meta({ id: "ApiKey", description: "A key for programs; its secret is shown once" });
export type ApiKey = z.infer<typeof ApiKey>;

export const KEY_LIFETIMES_DAYS = [30, 90, 365] as const;

export const CreateApiKeyRequest = z
  .strictObject({
    name: text(80).describe("What it is called"),
    scopes: z.array(z.enum(SCOPES)).min(1, "choose at least one scope").max(SCOPES.length).describe("What it may do"),
    expires_in_days: z.int().min(1).max(3650).nullish().describe("null or left out: never"),
  })
  .meta({ id: "CreateApiKeyRequest" });
export type CreateApiKeyRequest = z.infer<typeof CreateApiKeyRequest>;

const CreatedApiKey = ApiKey.extend({ secret: shownOnce("prsp_live_…") }).meta({
  id: "CreatedApiKey",
  description: "A key with its secret, which is shown this once",
});

export const listApiKeys = operation({
  name: "listApiKeys",
  method: "GET",
  path: "/api/public/v1/keys",
  summary: "List API keys",
  description: "Newest first, revoked ones too; without their secrets.",
  scope: "prospector.keys",
  envelope: "ApiKeyListEnvelope",
  query: PageQuery,
  response: pageOf(ApiKey),
});

export const createApiKey = operation({
  name: "createApiKey",
  method: "POST",
  path: "/api/public/v1/keys",
  summary: "Create an API key",
  description:
    "The secret is in this answer and never again, not even in a replay. A key makes none that may do more than itself, or that works longer.",
  scope: "prospector.keys",
  envelope: "CreatedApiKeyEnvelope",
  target: { id: "id", name: "name" },
  body: CreateApiKeyRequest,
  example: { name: "Nightly import", scopes: ["prospector.read"], expires_in_days: 90 },
  response: oneOf(CreatedApiKey),
  idempotent: true,
  shownOnce: ["secret"],
});

const OfKey = z.strictObject({ key_id: idOf("key").describe("The key's id") });
const OVERLAP_HOURS_MAX = 168;
const OVERLAP_HOURS = 24;

export const rotateApiKey = operation({
  name: "rotateApiKey",
  method: "POST",
  path: "/api/public/v1/keys/{key_id}/rotate",
  summary: "Rotate an API key",
  description:
    "Answers with a new key of the same name, scopes and lifetime, whose secret is in this answer and never again, not even in a replay. The old one works on for the overlap, unless it expires before. Rotated by a key, the new one works no longer than that key.",
  scope: "prospector.keys",
  envelope: "CreatedApiKeyEnvelope",
  target: { id: "id", name: "name" },
  params: OfKey,
  body: z.strictObject({
    overlap_hours: z
      .int()
      .min(0)
      .max(OVERLAP_HOURS_MAX)
      .default(OVERLAP_HOURS)
      .describe("How many hours the old key works on; 0 revokes it at once"),
  }),
  example: { overlap_hours: 24 },
  response: oneOf(CreatedApiKey),
  idempotent: true,
  shownOnce: ["secret"],
});

export const revokeApiKey = operation({
  name: "revokeApiKey",
  method: "DELETE",
  path: "/api/public/v1/keys/{key_id}",
  summary: "Revoke an API key",
  description: "In force from the next request. A revoked key answers as it is.",
  scope: "prospector.keys",
  envelope: "ApiKeyEnvelope",
  target: { id: "id", name: "name" },
  params: OfKey,
  response: oneOf(ApiKey),
});
