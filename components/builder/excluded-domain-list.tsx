"use client";
import { useQuery } from "@tanstack/react-query";
import { previewQuery } from "@/lib/client/preview";
import type { Criteria } from "@/lib/contract/criteria";
import type { ExcludedDomain } from "@/lib/contract/preview";
import { formatCount } from "../ui/intl";
import { useDebounced } from "../ui/use-debounced";

const TYPING_MS = 300;
const SHOWN = 100;

/** What each domain leaves out, those that do nothing first. */
export function ExcludedDomainList({ criteria }: { criteria: Criteria }) {
  const asked = useDebounced(criteria, TYPING_MS);
  const { data } = useQuery(previewQuery(asked));
  if (!data || criteria.exclude.domains.length === 0) return null;
  const present = new Set(criteria.exclude.domains);
  const lines = [
    ...new Map(
      data.excluded_domains.filter(({ domain }) => present.has(domain)).map((line) => [line.domain, line]),
    ).values(),
  ];
  const ordered = lines.toSorted((a, b) => Number(b.needless !== null) - Number(a.needless !== null));
  const rest = ordered.slice(SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <div tabIndex={0} className="max-h-48 overflow-y-auto rounded-md border text-xs">
      <ul aria-label="What each domain leaves out" className="flex flex-col">
        {ordered.slice(0, SHOWN).map((line) => (
          <Line key={line.domain} line={line} />
        ))}
        {rest.length > 0 ? (
          <li className="px-2.5 py-1.5 text-ink-faint">
            And {formatCount(rest.length)} more, with{" "}
            {formatCount(rest.reduce((sum, { companies }) => sum + companies, 0))} left out
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function Line({ line: { name, companies, needless, words } }: { line: ExcludedDomain }) {
  return (
    <li className="flex flex-col gap-0.5 border-b px-2.5 py-1.5 last:border-b-0">
      <span className="flex items-baseline justify-between gap-3">
        <span translate="no" className="min-w-0 break-all">
          {name}
        </span>
        <span title={words} className={`shrink-0 tabular-nums ${companies > 0 ? "text-ink-soft" : "text-ink-faint"}`}>
          {formatCount(companies)}
          <span className="sr-only"> left out</span>
        </span>
      </span>
      {companies > 0 ? null : <span className={needless ? "text-warning" : "text-ink-faint"}>{words}</span>}
    </li>
  );
}
