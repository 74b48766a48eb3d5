"use client";
import { useQueries } from "@tanstack/react-query";
import { previewQuery } from "@/lib/client/preview";
import type { Run } from "@/lib/contract/runs";
import { formatCount } from "../ui/intl";
import { relaxedCriteria } from "./relaxed-criteria";

const SHOWN = 3;

/** For a run that found nothing new: what it would find without one of the things that it asked for, most first. */
export function WhatToChange({ run }: { run: Run }) {
  const relaxed = relaxedCriteria(run.criteria);
  const previews = useQueries({ queries: relaxed.map(({ criteria }) => previewQuery(criteria)) });
  if (previews.some(({ isPending }) => isPending)) return <p>Looking for what to change…</p>;
  const better = relaxed
    .map(({ says }, at) => ({ says, found: previews[at]?.data?.new ?? 0 }))
    .filter(({ found }) => found > 0)
    .toSorted((a, b) => b.found - a.found);
  if (better.length === 0) {
    return <p>Whatever is taken away from the criteria, nothing here is new to you: add a source, or another place.</p>;
  }
  return (
    <div className="flex flex-col gap-1.5">
      <p>What would bring new ones:</p>
      <ul className="flex flex-col gap-0.5">
        {better.slice(0, SHOWN).map(({ says, found }) => (
          <li key={says}>
            {says}: <span className="font-medium text-ink tabular-nums">{formatCount(found)} new</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
