"use client";
import { TriangleAlert } from "lucide-react";
import type { Run } from "@/lib/contract/runs";
import { formatDuration } from "../ui/intl";
import { Time } from "../ui/time";
import { useTicking } from "../ui/use-ticking";

/** When a live run is likely to end, or why it stands still. */
export function RunOutlook({ run: { eta, stalled } }: { run: Run }) {
  const now = useTicking(eta !== null);
  if (stalled) {
    return (
      <span role="status" className="inline-flex items-center gap-1.5 text-warning">
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        <span>
          No news since <Time value={stalled.since} />. {stalled.reason}
        </span>
      </span>
    );
  }
  if (!eta) return null;
  const [soonest, latest] = [eta.earliest, eta.latest].map((at) => Math.max(0, Date.parse(at) - now));
  if (soonest === undefined || latest === undefined) return null;
  return (
    <span className="tabular-nums">
      {latest < 1_000 ? "Any moment now" : `About ${formatDuration(soonest)} to ${formatDuration(latest)} left`}, by its
      own rate so far
    </span>
  );
}
