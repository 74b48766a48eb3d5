import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, LoaderCircle, TriangleAlert } from "lucide-react";
import type { RunStatus } from "@/lib/contract/runs";

type Look = { name: string; Icon: typeof CircleCheck; className: string };

export const RUN_STATUS: Record<RunStatus, Look> = {
  queued: { name: "Queued", Icon: CircleDashed, className: "text-ink-faint" },
  running: { name: "Running", Icon: LoaderCircle, className: "animate-spin text-accent" },
  cancelling: { name: "Cancelling", Icon: LoaderCircle, className: "animate-spin text-ink-faint" },
  cancelled: { name: "Cancelled", Icon: CircleSlash, className: "text-ink-faint" },
  succeeded: { name: "Succeeded", Icon: CircleCheck, className: "text-positive" },
  partial: { name: "Partly done", Icon: TriangleAlert, className: "text-warning" },
  failed: { name: "Failed", Icon: CircleAlert, className: "text-danger" },
};

export function RunStatusMark({ status }: { status: RunStatus }) {
  const { name, Icon, className } = RUN_STATUS[status];
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <Icon aria-hidden className={`size-4 shrink-0 ${className}`} />
      {name}
    </span>
  );
}
