"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import { unicodeDomain } from "@/lib/contract/domain";
import type { ChangeKind, RunChange } from "@/lib/contract/run-changes";
import type { Features } from "../data-table/features";
import { formatCount, formatDecimal } from "../ui/intl";
import { None } from "../ui/none";
import { ChangedFields } from "./changed-fields";

const column = createColumnHelper<Features, RunChange>();
const LEFT_OUT = "The run left it out, since it was a lead already";

const name = column.accessor("company_name", {
  header: "Company",
  meta: { label: "Company", card: "title" },
  cell: ({ row: { original } }) =>
    original.lead_id ? (
      <Link
        href={`/leads?open=${original.lead_id}`}
        data-row-link
        translate="no"
        title={original.company_name}
        className="rounded-sm font-medium hover:underline"
      >
        {original.company_name}
      </Link>
    ) : (
      <span className="font-medium" translate="no">
        {original.company_name}
      </span>
    ),
});

const domain = column.accessor("domain", {
  header: "Domain",
  meta: { label: "Domain", card: "plain" },
  cell: (cell) => {
    const domain = cell.getValue();
    return domain ? unicodeDomain(domain) : <None title="No domain is known" />;
  },
});

/** How the run that saw it ranked it: this one, or for a company that is gone the earlier one. */
function seenBy(side: "now" | "before") {
  return column.columns([
    column.accessor((change) => change[side]?.rank ?? null, {
      id: "rank",
      header: side === "now" ? "Rank" : "Rank then",
      meta: { label: side === "now" ? "Rank" : "Rank then", card: "labelled", align: "end" },
      cell: (cell) => {
        const rank = cell.getValue();
        return rank === null ? <None title={LEFT_OUT} /> : formatCount(rank);
      },
    }),
    column.accessor((change) => change[side]?.score ?? null, {
      id: "score",
      header: side === "now" ? "Score" : "Score then",
      meta: { label: side === "now" ? "Score" : "Score then", card: "labelled", align: "end" },
      cell: (cell) => {
        const score = cell.getValue();
        return score === null ? <None title={LEFT_OUT} /> : formatDecimal(score);
      },
    }),
  ]);
}

const changed = column.accessor("fields", {
  header: "What changed",
  meta: { label: "What changed", card: "wide" },
  cell: (cell) => <ChangedFields fields={cell.getValue()} />,
});

export const CHANGE_COLUMNS = {
  new: column.columns([name, domain, ...seenBy("now")]),
  gone: column.columns([name, domain, ...seenBy("before")]),
  changed: column.columns([name, changed]),
} satisfies Record<ChangeKind, unknown>;
