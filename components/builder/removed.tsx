"use client";
import { createContext, use } from "react";
import type { Fate } from "@/lib/contract/fates";
import type { Preview } from "@/lib/contract/preview";
import { formatCount, formatShare } from "../ui/intl";

/** What the preview counts, for the fields that it counts. */
export const CountsContext = createContext<{ preview: Preview | undefined; isStale: boolean }>({
  preview: undefined,
  isStale: false,
});

/**
 * How many of the companies that are found a field takes away. Each is counted once, at the first field in the order of
 * the form that takes it away.
 */
export function Removed({ by, className = "" }: { by: Fate; className?: string }) {
  const { preview, isStale } = use(CountsContext);
  const removed = preview?.reasons[by] ?? 0;
  if (!preview || removed === 0) return null;
  return (
    <span
      className={`text-ink-faint text-xs tabular-nums transition-opacity ${isStale ? "opacity-60" : ""} ${className}`}
    >
      removes {formatCount(removed)} ({formatShare(removed, preview.counts.found)})
    </span>
  );
}
