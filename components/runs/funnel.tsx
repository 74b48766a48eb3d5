import Link from "next/link";
import type { Run, RunCounts } from "@/lib/contract/runs";
import { formatCount, formatShare } from "../ui/intl";
import { type FunnelReason, funnelReasons } from "./funnel-reasons";
import { FUNNEL_ROWS, type FunnelRow } from "./funnel-rows";

const BARS: Record<keyof RunCounts, string> = {
  found: "bg-line-control",
  filtered: "bg-line-control/50",
  duplicates: "bg-line-control/50",
  excluded: "bg-line-control/50",
  over_limit: "bg-line-control/50",
  new: "bg-accent-solid",
};

/** Where every company went; a table, so that it can be read row by row. */
export function Funnel({ run }: { run: Run }) {
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
      {FUNNEL_ROWS.map((row) => (
        <tbody key={row.key}>
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
  const weight = isEnd ? "font-medium" : value === 0 ? "text-ink-faint" : "";
  return (
    <tr>
      <th scope="row" className="py-1 pe-4 text-start font-normal align-top whitespace-nowrap">
        <span className={weight}>{name}</span>
        <span className="hidden font-normal text-ink-faint text-xs lg:inline"> {says}</span>
      </th>
      <td className="w-20 py-1 pe-4 text-end align-top">
        <span className={weight}>
          {isEnd || value === 0 ? "" : <span aria-hidden>−</span>}
          <Count companies={value} of={name} href={href} />
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
          <span className="w-14 shrink-0 text-end max-sm:hidden font-normal text-ink-faint text-xs">
            {key === "found" || value === 0 ? "" : formatShare(value, counts.found)}
          </span>
        </span>
      </td>
    </tr>
  );
}

function ReasonRow({ reason: { says, companies, href } }: { reason: FunnelReason }) {
  return (
    <tr className="text-ink-faint text-xs">
      <th scope="row" className="pe-4 pb-1 ps-4 text-start align-top font-normal">
        {says}
      </th>
      <td className="pe-4 pb-1 text-end align-top">
        <Count companies={companies} of={says} href={href} />
      </td>
      <td />
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
