import { z } from "zod";
import { idOf } from "./ids";
import { KEPT_DAYS } from "./kept-days";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf, PageQuery, pageOf } from "./page";
import { shownOnce } from "./shown-once";
import { filled, text, trimmed } from "./text";

/** What a webhook can be told of. */
export const WEBHOOK_EVENTS = [
  "run.started",
  "run.completed",
  "run.failed",
  "run.cancelled",
  "lead.created",
  "lead.updated",
  "export.completed",
  "import.completed",
  "import.failed",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
/** `webhook.test` comes only when it is asked for. */
export const EVENT_TYPES = [...WEBHOOK_EVENTS, "webhook.test"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const WEBHOOK_STATUSES = ["enabled", "disabled"] as const;
export const DELIVERY_STATUSES = ["pending", "delivered", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const WEBHOOKS_MAX = 10;

export const Webhook = z
  .strictObject({
    ...objectFields("webhook", "prospector_webhook"),
    url: filled.describe("Where deliveries are sent"),
    description: z.string().describe("What it is for, for people"),
    events: z.array(z.enum(WEBHOOK_EVENTS)).describe("What it is told of"),
    status: z.enum(WEBHOOK_STATUSES).describe("Whether anything is sent to it"),
    disabled_reason: z.string().nullable().describe("Why it is disabled, in words"),
    failing_since: z.iso
      .datetime()
      .nullable()
      .describe("Since when every attempt has failed; after five days of that it is disabled"),
    last_attempt_at: z.iso.datetime().nullable().describe("When a delivery was last tried; null before the first time"),
    last_success_at: z.iso.datetime().nullable().describe("When a delivery last succeeded; null before the first time"),
    previous_secret_expires_at: z.iso
      .datetime()
      .nullable()
      .describe("Until then deliveries are signed with the secret before the last rotation too"),
  })
  .meta({ id: "ProspectorWebhook", description: "A URL that is told of events" });
export type Webhook = z.infer<typeof Webhook>;

/** What its ETag stands for. */
export const WEBHOOK_ETAG = ["url", "description", "events", "status"] as const;

const WithSecret = Webhook.extend({
  secret: shownOnce("whsec_…"),
}).meta({
  id: "ProspectorWebhookWithSecret",
  description: "A webhook with its signing secret, which is shown this once",
});

const url = text(2_000).meta({
  description: "https:// or http://, a public host, port 80 or 443",
  example: "https://example.com/hooks",
  "x-rule": "leads to a public host",
});
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1, "choose at least one event")
  .max(WEBHOOK_EVENTS.length)
  .describe("What it is told of");
const description = trimmed(200).describe("What it is for, for people");

export const CreateWebhookRequest = z
  .strictObject({ url, events, description: description.default("") })
  .meta({ id: "ProspectorCreateWebhookRequest" });
export type CreateWebhookRequest = z.input<typeof CreateWebhookRequest>;

export const UpdateWebhookRequest = z
  .strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    status: z.enum(WEBHOOK_STATUSES).optional().describe("Whether anything is sent to it"),
  })
  .meta({ id: "ProspectorUpdateWebhookRequest" });
export type UpdateWebhookRequest = z.infer<typeof UpdateWebhookRequest>;

const webhookId = idOf("webhook").describe("The webhook's id");

export const WebhookDelivery = z
  .strictObject({
    ...objectFields("delivery", "prospector_webhook_delivery"),
    webhook_id: webhookId,
    event_id: idOf("event").describe("What `webhook-id` says, the same in every attempt"),
    event_type: z.enum(EVENT_TYPES).describe("What happened"),
    status: z.enum(DELIVERY_STATUSES).describe("`pending` until an attempt succeeds, or until none is left"),
    attempt_count: z.int().describe("How many attempts there have been"),
    next_attempt_at: z.iso.datetime().nullable().describe("When it is tried again; null where it is not"),
    response_status: z.int().nullable().describe("Of the newest attempt; null where no answer came"),
    error: z.string().nullable().describe("Why the newest attempt failed, in words"),
  })
  .meta({ id: "ProspectorWebhookDelivery", description: "An event on its way to a webhook" });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

const Headers = z.record(z.string(), z.string()).describe("Headers, by name");

export const DeliveryAttempt = z
  .strictObject({
    number: z.int().describe("From 1, the first"),
    at: z.iso.datetime().describe("When it was made"),
    duration_ms: z.int().describe("Milliseconds until it was answered or given up"),
    request: z
      .strictObject({ url: filled.describe("Where it was sent"), headers: Headers })
      .describe("What was sent, besides the body"),
    response: z
      .strictObject({
        status: z.int().describe("The HTTP status"),
        headers: Headers,
        body: z.string().describe("The first 4 KB"),
      })
      .nullable()
      .describe("What came back; null where nothing did"),
    error: z.string().nullable().describe("Why it failed, in words; null where it did not"),
  })
  .meta({ id: "ProspectorWebhookAttempt", description: "One attempt to deliver" });
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

export const WebhookDeliveryDetail = WebhookDelivery.extend({
  body: z.string().nullable().describe("What every attempt sends; null before the first one"),
  attempts: z.array(DeliveryAttempt).describe("The newest 50, newest first"),
}).meta({ id: "ProspectorWebhookDeliveryDetail", description: "A delivery with what was sent and what came back" });
export type WebhookDeliveryDetail = z.infer<typeof WebhookDeliveryDetail>;

const OfWebhook = z.strictObject({ webhook_id: webhookId });
const OfDelivery = OfWebhook.extend({ delivery_id: idOf("delivery").describe("The delivery's id") });
const WEBHOOKS = "/api/public/v1/prospector/webhooks" as const;
const WEBHOOK = `${WEBHOOKS}/{webhook_id}` as const;
const DELIVERY = `${WEBHOOK}/deliveries/{delivery_id}` as const;

export const listWebhooks = operation({
  name: "listWebhooks",
  method: "GET",
  path: WEBHOOKS,
  summary: "List webhooks",
  description: "Newest first.",
  scope: "prospector.read",
  envelope: "ProspectorWebhookListEnvelope",
  query: PageQuery,
  response: pageOf(Webhook),
});

export const createWebhook = operation({
  name: "createWebhook",
  method: "POST",
  path: WEBHOOKS,
  summary: "Create a webhook",
  description: `Events go to its URL from then on. Its signing secret is in this answer and never again, not even in a replay. A URL that leads to a private address is a 400. A workspace has at most ${WEBHOOKS_MAX} webhooks; one more is a 409.

Each delivery is a POST of \`{ "id", "type", "created_at", "data" }\`, \`data\` being what the API gives for the run or the lead, and succeeds with a 2xx within 15 seconds. Redirects fail. An attempt that fails is repeated after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10 and 10 hours, or later where \`Retry-After\` says so; a 410 disables the webhook, and so do five days of failures only. A delivery can come more than once: \`webhook-id\` is the event's id in every attempt.

Signatures are those of Standard Webhooks: \`webhook-signature\` is \`v1,\` and the base64 of HMAC-SHA256 over \`webhook-id.webhook-timestamp.body\`, keyed by the bytes that the secret encodes in base64 after \`whsec_\`. Besides, \`Prospector-Signature\` is \`t=timestamp,v1=hex\`, hex being HMAC-SHA256 over \`timestamp.body\`, keyed by the secret as it is shown, with \`whsec_\`. For 24 hours after a rotation both hold a signature by either secret.`,
  scope: "prospector.run",
  envelope: "ProspectorWebhookWithSecretEnvelope",
  target: { id: "id", name: null },
  body: CreateWebhookRequest,
  example: { url: "https://example.com/prospector", events: ["run.completed", "lead.created"] },
  response: oneOf(WithSecret),
  idempotent: true,
  shownOnce: ["secret"],
});

export const getWebhook = operation({
  name: "getWebhook",
  method: "GET",
  path: WEBHOOK,
  summary: "Retrieve a webhook",
  description: "Without its secret, which is shown once.",
  scope: "prospector.read",
  envelope: "ProspectorWebhookEnvelope",
  params: OfWebhook,
  response: oneOf(Webhook),
  etag: WEBHOOK_ETAG,
});

export const updateWebhook = operation({
  name: "updateWebhook",
  method: "PATCH",
  path: WEBHOOK,
  summary: "Change a webhook",
  description:
    "`status` disables it, or enables it again: then what was waiting is sent. Events that happen while it is disabled are not kept for it.",
  scope: "prospector.run",
  envelope: "ProspectorWebhookEnvelope",
  target: { id: "id", name: null },
  params: OfWebhook,
  body: UpdateWebhookRequest,
  example: { description: "CRM sync", events: ["run.completed", "run.failed", "lead.created"] },
  response: oneOf(Webhook),
  etag: WEBHOOK_ETAG,
});

export const deleteWebhook = operation({
  name: "deleteWebhook",
  method: "DELETE",
  path: WEBHOOK,
  summary: "Delete a webhook",
  description: "With its deliveries, those that wait included. Answers with the webhook as it was.",
  scope: "prospector.run",
  envelope: "ProspectorWebhookEnvelope",
  target: { id: "id", name: null },
  params: OfWebhook,
  response: oneOf(Webhook),
});

export const testWebhook = operation({
  name: "testWebhook",
  method: "POST",
  path: `${WEBHOOK}/test`,
  summary: "Send a test event",
  description: "A `webhook.test` event, signed and repeated as any other. Answers 409 while the webhook is disabled.",
  scope: "prospector.run",
  envelope: "ProspectorWebhookDeliveryEnvelope",
  target: { id: "id", name: null },
  params: OfWebhook,
  body: z.strictObject({}).optional(),
  response: oneOf(WebhookDelivery),
  idempotent: true,
});

export const rotateWebhookSecret = operation({
  name: "rotateWebhookSecret",
  method: "POST",
  path: `${WEBHOOK}/rotate-secret`,
  summary: "Rotate a webhook's secret",
  description:
    "The new secret is in this answer and never again, not even in a replay. For 24 hours deliveries are signed with the one before too.",
  scope: "prospector.run",
  envelope: "ProspectorWebhookWithSecretEnvelope",
  target: { id: "id", name: null },
  params: OfWebhook,
  body: z.strictObject({}).optional(),
  response: oneOf(WithSecret),
  idempotent: true,
  shownOnce: ["secret"],
});

export const listWebhookDeliveries = operation({
  name: "listWebhookDeliveries",
  method: "GET",
  path: `${WEBHOOK}/deliveries`,
  summary: "List a webhook's deliveries",
  description: `Newest first; kept for ${KEPT_DAYS} days.`,
  scope: "prospector.read",
  envelope: "ProspectorWebhookDeliveryListEnvelope",
  params: OfWebhook,
  query: PageQuery.extend({ status: z.enum(DELIVERY_STATUSES).optional().describe("Only those in this state") }),
  response: pageOf(WebhookDelivery),
});

export const getWebhookDelivery = operation({
  name: "getWebhookDelivery",
  method: "GET",
  path: DELIVERY,
  summary: "Retrieve a delivery",
  description: "With its attempts, each with what was sent and what came back.",
  scope: "prospector.read",
  envelope: "ProspectorWebhookDeliveryDetailEnvelope",
  params: OfDelivery,
  response: oneOf(WebhookDeliveryDetail),
});

export const redeliverWebhook = operation({
  name: "redeliverWebhook",
  method: "POST",
  path: `${DELIVERY}/redeliver`,
  summary: "Deliver again",
  description:
    "At once, whatever became of it, with the same `webhook-id` and body; then by the schedule from its beginning. Answers 409 while the webhook is disabled.",
  scope: "prospector.run",
  envelope: "ProspectorWebhookDeliveryEnvelope",
  target: { id: "id", name: null },
  params: OfDelivery,
  body: z.strictObject({}).optional(),
  response: oneOf(WebhookDelivery),
  idempotent: true,
});
