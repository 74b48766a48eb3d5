import { z } from "zod";
import { Actor } from "./actor";
import { idOf } from "./ids";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { moment, PageQuery, pageOf } from "./page";
import { filled, text } from "./text";

export const FieldChange = z
  .strictObject({
    field: filled.meta({ description: "Which field", example: "role" }),
    from: z.string().nullable().meta({ description: "Null where there was none", example: "member" }),
    to: z.string().nullable().meta({ description: "Null where there is none any more", example: "owner" }),
  })
  .meta({ id: "FieldChange", description: "What one field was, and what it is since" });
export type FieldChange = z.infer<typeof FieldChange>;

export const AuditEvent = z
  .strictObject({
    id: idOf("audit").describe("Opaque; it never changes"),
    object: objectName("audit_event"),
    created_at: z.iso.datetime().describe("When it was done"),
    action: filled.meta({
      description: "The operation that did it, or what somebody did with their own account, such as signIn",
      example: "updateWorkflow",
    }),
    summary: filled.meta({ description: "What it does", example: "Update a prospector workflow" }),
    actor: Actor.describe("Who did it"),
    target: z
      .strictObject({
        id: filled.describe("The id of the object"),
        name: z.string().nullable().describe("What it was called; null where it has no name"),
      })
      .nullable()
      .describe("What was changed, and its name as it then was"),
    changes: z
      .array(FieldChange)
      .describe("From what to what, for a person's role; empty for all else and for what is older"),
    request_id: filled.describe("The request that did it, as its answer carries it"),
  })
  .meta({ id: "AuditEvent", description: "A change that a member or a key has made" });
export type AuditEvent = z.infer<typeof AuditEvent>;

export const AuditFilter = z.strictObject({
  action: text(60).optional().describe("An operation's name"),
  target_id: text(60).optional().describe("Of one object"),
  created_after: moment("At that moment or after it").optional(),
  created_before: moment("Before that moment").optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAuditEvents = operation({
  name: "listAuditEvents",
  method: "GET",
  path: "/api/public/v1/audit-events",
  summary: "List what members and keys have changed, newest first",
  description:
    "One for each request that changed something, written with the change itself. Sign-ins and what people do with their own accounts are listed for owners, and for themselves. Kept for a year.",
  scope: "prospector.read",
  envelope: "AuditEventListEnvelope",
  query: PageQuery.extend(AuditFilter.shape),
  response: pageOf(AuditEvent),
});
