import Link from "next/link";
import type { Run, RunCounts } from "@/lib/contract/runs";
import { formatCount, formatShare } from "../ui/intl";
import { type FunnelReason, funnelReasons } from "./funnel-reasons";
import { FUNNEL_ROWS, type FunnelRow } from "./funnel-rows";

const BARS: Record<keyof RunCounts, string> = {
  found: "bg-line-control",
  filtered: "bg-line-control/60",
  duplicates: "bg-line-control/60",
  excluded: "bg-line-control/60",
  over_limit: "bg-line-control/60",
  new: "bg-accent-solid",
};

/** Where every company went: one group of rows a step, side by side. The roles stand there since `display` drops the native ones. */
export function Funnel({ run }: { run: Run }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table role="table" className="grid grid-cols-2 overflow-hidden rounded-lg border text-sm sm:grid-cols-3 lg:flex">
      <caption className="sr-only">What became of every company that was found</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup" className="sr-only">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {["Step", "Companies", "Share of found"].map((name) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {FUNNEL_ROWS.map((row) => (
        <tbody
          key={row.key}
          // biome-ignore lint/a11y/noRedundantRoles: see above
          role="rowgroup"
          className="-ms-px -mt-px flex min-w-0 flex-col border-s border-t px-3 py-1.5 lg:flex-1"
        >
          <CountRow row={row} counts={run.counts} href={hrefOf(run, row.key)} />
          {funnelReasons(run, row.key).map((reason) => (
            <ReasonRow key={reason.fate} reason={reason} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Where among the results are leads that were known, the new ones are listed by themselves. */
function hrefOf(run: Run, key: keyof RunCounts): string | null {
  const hasBoth = run.counts.new > 0 && run.results > run.counts.new;
  return key === "new" && hasBoth ? `/runs/${run.id}?outcome=new` : null;
}

type CountRowProps = { row: FunnelRow; counts: RunCounts; href: string | null };

function CountRow({ row: { key, name, says }, counts, href }: CountRowProps) {
  const value = counts[key];
  const isEnd = key === "found" || key === "new";
  const weight = isEnd ? "font-semibold" : value === 0 ? "text-ink-faint" : "font-medium";
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <tr role="row" title={says} className="flex flex-wrap items-baseline gap-x-2">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <th role="rowheader" scope="row" className="basis-full text-start font-normal text-ink-soft text-xs">
        <span aria-hidden className="mb-1 block h-1 overflow-hidden rounded-full bg-pressed forced-colors:border">
          <span
            className={`block h-full rounded-full ${BARS[key]} ${value > 0 ? "min-w-1" : ""}`}
            style={{ width: `${counts.found > 0 ? (value / counts.found) * 100 : 0}%` }}
          />
        </span>
        {name}
      </th>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <td role="cell" className={`text-base tabular-nums ${weight}`}>
        {isEnd || value === 0 ? "" : <span aria-hidden>−</span>}
        <Count companies={value} of={name} href={href} />
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <td role="cell" className="text-ink-faint text-xs tabular-nums">
        {key === "found" || value === 0 ? "" : formatShare(value, counts.found)}
      </td>
    </tr>
  );
}

function ReasonRow({ reason: { says, companies, href } }: { reason: FunnelReason }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <tr role="row" className="flex flex-row-reverse justify-end gap-x-1 text-ink-faint text-xs">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <th role="rowheader" scope="row" title={says} className="min-w-0 truncate text-start font-normal">
        {says}
      </th>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <td role="cell" className="tabular-nums">
        <Count companies={companies} of={says} href={href} />
      </td>
    </tr>
  );
}

/** How many; where they are listed, it leads to them. */
function Count({ companies, of, href }: { companies: number; of: string; href: string | null }) {
  const count = formatCount(companies);
  if (!href) return count;
  return (
    <Link href={href} scroll={false} className="link" aria-label={`${count} ${of}: show them`}>
      {count}
    </Link>
  );
}
