import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { DELIVERY_STATUSES, EVENT_TYPES, WEBHOOK_STATUSES, type WebhookEvent } from "../../lib/contract/webhooks";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { workspaces } from "./identity";

export const webhookStatus = pgEnum("webhook_status", WEBHOOK_STATUSES);
export const eventType = pgEnum("event_type", EVENT_TYPES);
export const deliveryStatus = pgEnum("delivery_status", DELIVERY_STATUSES);

export const webhooks = pgTable(
  "webhooks",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    url: text().notNull(),
    description: text().notNull(),
    events: eventType().array().$type<WebhookEvent[]>().notNull(),
    status: webhookStatus().notNull().default("enabled"),
    disabledReason: text("disabled_reason"),
    /** Sealed with the installation's secret, since signing needs it as it is. */
    secret: text().notNull(),
    previousSecret: text("previous_secret"),
    previousSecretExpiresAt: instant("previous_secret_expires_at"),
    failingSince: instant("failing_since"),
    lastAttemptAt: instant("last_attempt_at"),
    lastSuccessAt: instant("last_success_at"),
    /** Who sends its deliveries now, and until when that holds unless it is renewed. */
    sender: uuid(),
    senderUntil: timestamp("sender_until", { withTimezone: true }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** What happened, written by the transaction in which it did, where a webhook wants to know. */
export const events = pgTable(
  "events",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    type: eventType().notNull(),
    /** What is sent. Of a new lead it is made from its first result when it is first sent: runs find them by the thousand. */
    body: text(),
    runId: uuid("run_id"),
    rank: integer(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("events_by_age").on(t.createdAt)],
);

/** An event on its way to a webhook. */
export const deliveries = pgTable(
  "deliveries",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    webhookId: uuid("webhook_id").notNull(),
    eventId: uuid("event_id").notNull(),
    eventType: eventType("event_type").notNull(),
    status: deliveryStatus().notNull().default("pending"),
    attempts: integer().notNull().default(0),
    /** Attempts since it was made, or was asked for again. */
    tries: integer().notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").defaultNow(),
    responseStatus: integer("response_status"),
    error: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("deliveries_of_webhook").on(t.workspaceId, t.webhookId, t.id),
    index("deliveries_due").on(t.workspaceId, t.webhookId, t.nextAttemptAt, t.id).where(sql`status = 'pending'`),
    foreignKey({
      name: "deliveries_webhook",
      columns: [t.workspaceId, t.webhookId],
      foreignColumns: [webhooks.workspaceId, webhooks.id],
    }).onDelete("cascade"),
    index("deliveries_by_age").on(t.createdAt),
  ],
);

export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    workspaceId: workspaceId(),
    deliveryId: uuid("delivery_id").notNull(),
    number: integer().notNull(),
    at: instant("at").notNull(),
    ms: integer().notNull(),
    url: text().notNull(),
    requestHeaders: jsonb("request_headers").$type<Record<string, string>>().notNull(),
    responseStatus: integer("response_status"),
    responseHeaders: jsonb("response_headers").$type<Record<string, string>>(),
    responseBody: text("response_body"),
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.deliveryId, t.number] }),
    foreignKey({
      name: "delivery_attempts_delivery",
      columns: [t.workspaceId, t.deliveryId],
      foreignColumns: [deliveries.workspaceId, deliveries.id],
    }).onDelete("cascade"),
  ],
);
