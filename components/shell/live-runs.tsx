"use client";
import { useQuery } from "@tanstack/react-query";
import { liveRunsQuery } from "@/lib/client/runs";
import { formatCount } from "../ui/intl";

const LOOKS = {
  side: "ms-auto",
  bottom: "absolute start-1/2 top-1 ms-2",
} as const;

/** How many runs go on, beside the name of their page; it describes the link, whose name stays. */
export function LiveRuns({ id, look }: { id: string; look: keyof typeof LOOKS }) {
  const { data: live = 0 } = useQuery(liveRunsQuery());
  if (live === 0) return null;
  return (
    <span
      id={id}
      aria-hidden
      className={`inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent-solid px-1.5 font-medium text-white text-xs tabular-nums ${LOOKS[look]}`}
    >
      {formatCount(live)}
      <span className="sr-only"> {live === 1 ? "run goes on" : "runs go on"}</span>
    </span>
  );
}
