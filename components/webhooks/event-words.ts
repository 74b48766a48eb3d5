import type { WebhookEvent } from "@/lib/contract/webhooks";

export const EVENT_GROUPS: readonly { name: string; events: readonly { type: WebhookEvent; says: string }[] }[] = [
  {
    name: "Runs",
    events: [
      { type: "run.started", says: "A worker begins with it." },
      { type: "run.completed", says: "It ended well, or in part at its limit." },
      { type: "run.failed", says: "It gave up after its last attempt." },
      { type: "run.cancelled", says: "Somebody stopped it." },
    ],
  },
  {
    name: "Leads",
    events: [
      { type: "lead.created", says: "A run found a company that is new to you; one event each." },
      { type: "lead.updated", says: "Somebody changed it." },
    ],
  },
  { name: "Exports", events: [{ type: "export.completed", says: "A file is ready." }] },
  {
    name: "Imports",
    events: [
      { type: "import.completed", says: "A list’s companies are all there." },
      { type: "import.failed", says: "It gave up, and left nothing behind." },
    ],
  },
];
