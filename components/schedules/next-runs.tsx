"use client";
import { formatDate } from "../ui/intl";
import { useClock } from "../ui/viewer";
import { offsetOf } from "./offset-of";

/** The times on the workspace's clocks, with a word where those change. */
export function NextRuns({
  times,
  timeZone,
  isNever,
}: {
  times: readonly string[];
  timeZone: string;
  isNever: boolean;
}) {
  const now = useClock();
  if (times.length === 0)
    return <p className="text-ink-faint">{isNever ? "None." : "None while the schedule is off."}</p>;
  const rows = times.map((time, at) => {
    const before = offsetOf(at === 0 ? now : Date.parse(times[at - 1] ?? time), timeZone);
    const offset = offsetOf(Date.parse(time), timeZone);
    return { time, change: before === offset ? null : `The clocks change before this run: ${before} to ${offset}.` };
  });
  return (
    <ol className="flex flex-col gap-1.5">
      {rows.map(({ time, change }) => (
        <li key={time} className="flex flex-wrap gap-x-3">
          <time dateTime={time} suppressHydrationWarning>
            {formatDate(Date.parse(time), "zoned", timeZone)}
          </time>
          {change ? <span className="text-warning">{change}</span> : null}
        </li>
      ))}
    </ol>
  );
}
