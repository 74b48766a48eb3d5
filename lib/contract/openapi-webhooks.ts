import { z } from "zod";
import type { JsonSchema } from "./json-schema";
import type { OpenApiParts, PathsObject } from "./openapi-parts";
import { EVENT_TYPES, type EventType } from "./webhooks";

type Told = { summary: string; data: JsonSchema };

/** As it is answered, by the name that the document gives it there. */
const answered = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = (description: string) => ({ type: "string", description }) as const;

const TOLD: Record<EventType, Told> = {
  "run.started": { summary: "A run has started", data: answered("ProspectorRun") },
  "run.completed": { summary: "A run has ended, wholly or in part", data: answered("ProspectorRun") },
  "run.failed": { summary: "A run has failed", data: answered("ProspectorRun") },
  "run.cancelled": { summary: "A run was cancelled", data: answered("ProspectorRun") },
  "lead.created": { summary: "A run has found a new lead", data: answered("ProspectorLead") },
  "lead.updated": { summary: "Somebody has changed what the team says of a lead", data: answered("ProspectorLead") },
  "export.completed": { summary: "The file of an export is ready", data: answered("ProspectorExport") },
  "import.completed": { summary: "A list was imported", data: answered("ProspectorUpload") },
  "import.failed": { summary: "An import has failed, and left nothing behind", data: answered("ProspectorUpload") },
  "webhook.test": {
    summary: "A test that somebody asked for",
    data: {
      type: "object",
      description: "The webhook that is tested",
      required: ["webhook_id", "message"],
      properties: { webhook_id: text("The webhook's id"), message: text("That it is a test, for people") },
    },
  },
};

const SignatureHeaders = z.object({
  "webhook-id": z.string().describe("The same at every attempt of a delivery"),
  "webhook-timestamp": z.string().describe("Of this attempt, in seconds since 1970"),
  "webhook-signature": z.string().describe("As Standard Webhooks says: v1, and base64, one per secret"),
  "Prospector-Signature": z.string().describe("t=timestamp,v1=hex of HMAC-SHA256 over timestamp.body"),
});

const nameOf = (type: EventType) => type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());

function schemaOf(type: EventType): JsonSchema {
  return {
    type: "object",
    required: ["id", "type", "created_at", "data"],
    properties: {
      id: text("The event's id, which `webhook-id` holds too"),
      type: { type: "string", const: type, description: "What happened" },
      created_at: { ...text("When it happened"), format: "date-time" },
      data: TOLD[type].data,
    },
  };
}

/** What webhooks are told, each event as a request to their URL. */
export function openApiWebhooks({ parametersOf }: OpenApiParts): PathsObject {
  const entries = EVENT_TYPES.map((type) => {
    const post = {
      operationId: nameOf(type),
      summary: TOLD[type].summary,
      description: "Answer with a 2xx within 15 seconds; anything else is tried again, eight times over 27 hours.",
      tags: ["events"],
      security: [],
      parameters: parametersOf("header", SignatureHeaders),
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(type) } } },
      responses: {
        "2XX": { description: "It was received" },
        "4XX": { description: "It is tried again; 410 disables the webhook" },
      },
    };
    return [type, { post }] as const;
  });
  return Object.fromEntries(entries);
}
