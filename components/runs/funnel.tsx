import type { RunCounts } from "@/lib/contract/runs";
import { formatCount, formatShare } from "../ui/intl";
import { FUNNEL_ROWS } from "./funnel-rows";

const BARS: Record<keyof RunCounts, string> = {
  found: "bg-line-control",
  filtered: "bg-pressed",
  duplicates: "bg-pressed",
  excluded: "bg-pressed",
  over_limit: "bg-pressed",
  new: "bg-accent-solid",
};

/** Where every company went; a table, so that it can be read row by row. */
export function Funnel({ counts }: { counts: RunCounts }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">What became of every company that was found</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Companies</th>
          <th scope="col">Share of found</th>
        </tr>
      </thead>
      <tbody>
        {FUNNEL_ROWS.map(({ key, name, says }) => {
          const value = counts[key];
          const isEnd = key === "found" || key === "new";
          return (
            <tr key={key} className={key === "new" ? "font-medium" : ""}>
              <th scope="row" className="py-1 pe-4 text-start font-[inherit] align-top whitespace-nowrap">
                <span className={value === 0 && !isEnd ? "text-ink-faint" : ""}>{name}</span>
                <span className="hidden font-normal text-ink-faint text-xs lg:inline"> {says}</span>
              </th>
              <td className="w-20 py-1 pe-4 text-end align-top">
                <span className={value === 0 && !isEnd ? "text-ink-faint" : ""}>
                  {isEnd || value === 0 ? "" : <span aria-hidden>−</span>}
                  {formatCount(value)}
                </span>
              </td>
              <td className="w-1/3 py-1 align-middle">
                <span className="flex items-center gap-2">
                  <span className="h-2 min-w-0 flex-1 overflow-hidden rounded-full forced-colors:border" aria-hidden>
                    <span
                      className={`block h-full rounded-full ${BARS[key]} ${value > 0 ? "min-w-1" : ""}`}
                      style={{ width: `${counts.found > 0 ? (value / counts.found) * 100 : 0}%` }}
                    />
                  </span>
                  <span className="w-14 shrink-0 text-end font-normal text-ink-faint text-xs">
                    {key === "found" ? "" : formatShare(value, counts.found)}
                  </span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
