"use client";
import { formatAgo, formatDate } from "./intl";
import { useClock, useTimeZone } from "./viewer";

type Props = { value: string; show?: "ago" | "date" | "datetime" | "clock"; className?: string };

/** A moment in the reader's own zone; the tooltip has it in full, and in UTC. */
export function Time({ value, show = "ago", className }: Props) {
  const timeZone = useTimeZone();
  const now = useClock();
  const time = Date.parse(value);
  const text =
    show === "ago"
      ? (formatAgo(time, now) ?? formatDate(time, "datetime", timeZone))
      : formatDate(time, show, timeZone);
  return (
    <time
      // Node and a browser may write a date with other spaces.
      suppressHydrationWarning
      dateTime={value}
      title={`${formatDate(time, "full", timeZone)} (${timeZone})\n${value}`}
      className={className}
    >
      {text}
    </time>
  );
}
