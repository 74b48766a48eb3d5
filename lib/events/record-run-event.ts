import type { Tx } from "@/db/client";
import type { RunRow } from "@/db/queries/runs";
import type { RunStatus } from "@/lib/contract/runs";
import type { WebhookEvent } from "@/lib/contract/webhooks";
import { toRun } from "@/lib/present/to-run";
import { recordEvent } from "./record-event";

const EVENTS: Partial<Record<RunStatus, WebhookEvent>> = {
  running: "run.started",
  succeeded: "run.completed",
  partial: "run.completed",
  failed: "run.failed",
  cancelled: "run.cancelled",
};

/** Of a run that has just come to its status. */
export async function recordRunEvent(tx: Tx, run: RunRow): Promise<void> {
  const type = EVENTS[run.status];
  if (type) await recordEvent(tx, { workspaceId: run.workspaceId, type, data: toRun(run) });
}
