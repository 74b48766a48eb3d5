import { formatCount } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { Spinner } from "../ui/spinner";
import type { PreviewState } from "./use-preview";

/** "1,325 match · 1,310 new to you"; the old number stays, dimmed, while a newer one is on its way. */
export function PreviewCount({ preview, isUpdating, isStale, error, small }: PreviewState & { small?: boolean }) {
  if (!preview) return error ? <span>No count</span> : <Skeleton className={small ? "h-5 w-40" : "h-8 w-64"} />;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span
        className={`tabular-nums transition-opacity ${small ? "text-base" : "text-2xl tracking-tight"} ${isStale ? "opacity-60" : ""}`}
      >
        <span className="text-ink-soft">{formatCount(preview.matched)} match</span>
        <span className="text-ink-faint"> · </span>
        <span className="font-semibold">{formatCount(preview.new)} new to you</span>
      </span>
      {preview.counts.over_limit > 0 && !small ? (
        <span className="basis-full text-ink-soft tabular-nums">
          A run now brings {formatCount(preview.counts.new)} of {formatCount(preview.new)} new; the rest{" "}
          {preview.counts.over_limit === 1 ? "waits" : "wait"} for later runs.
        </span>
      ) : null}
      {isUpdating ? (
        <span className="inline-flex items-center gap-1.5 text-ink-faint text-xs">
          <Spinner />
          Updating…
        </span>
      ) : null}
    </span>
  );
}
