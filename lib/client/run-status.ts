import type { RunStatus } from "@/lib/contract/runs";

const LIVE = {
  queued: true,
  running: true,
  cancelling: true,
  cancelled: false,
  succeeded: false,
  partial: false,
  failed: false,
} satisfies Record<RunStatus, boolean>;

/** Whether news of the run may still come. */
export function isLive(status: RunStatus): boolean {
  return LIVE[status];
}
