"use client";
import type { Run } from "@/lib/contract/runs";
import { formatDuration } from "../ui/intl";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { useTicking } from "../ui/use-ticking";

/** When a live run is likely to end, or why it stands still. */
export function RunOutlook({ run: { eta, stalled } }: { run: Run }) {
  const now = useTicking(eta !== null);
  if (stalled) {
    return (
      <Notice tone="warning" role="status">
        No news since <Time value={stalled.since} />. {stalled.reason}
      </Notice>
    );
  }
  if (!eta) return null;
  const [soonest, latest] = [eta.earliest, eta.latest].map((at) => Math.max(0, Date.parse(at) - now));
  if (soonest === undefined || latest === undefined) return null;
  return (
    <p className="text-ink-faint text-xs">
      {latest < 1_000 ? "Any moment now" : `About ${formatDuration(soonest)} to ${formatDuration(latest)} left`}, by its
      own rate so far.
    </p>
  );
}
