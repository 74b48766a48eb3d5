"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Exclusion } from "@/lib/contract/exclusions";
import { regionOf } from "../companies/place-name";
import { SourceName } from "../companies/source-name";
import { WebsiteLink } from "../companies/website-link";
import type { Features } from "../data-table/features";
import { None } from "../ui/none";

const column = createColumnHelper<Features, Exclusion>();

export const exclusionColumns = column.columns([
  column.accessor("company_name", {
    header: "Company",
    meta: { label: "Company", card: "title" },
    cell: (cell) => (
      <span translate="no" className="font-medium">
        {cell.getValue()}
      </span>
    ),
  }),
  column.accessor("evidence", {
    header: "Why it was left out",
    meta: { label: "Why it was left out", card: "wide" },
    cell: (cell) => (
      <span title={cell.getValue()} className="text-ink-soft">
        {cell.getValue()}
      </span>
    ),
  }),
  column.accessor("lead_id", {
    header: "Lead",
    meta: { label: "Lead", card: "plain" },
    cell: ({ row: { original } }) =>
      original.lead_id ? (
        <Link
          href={`/leads?open=${original.lead_id}`}
          className="link"
          aria-label={`Open the lead of ${original.company_name}`}
        >
          Open lead
        </Link>
      ) : (
        <None />
      ),
  }),
  column.accessor("category_name", { header: "Category", meta: { label: "Category", card: "plain" } }),
  column.accessor("city", {
    header: "City",
    meta: { label: "City", card: "plain" },
    cell: (cell) => cell.getValue() ?? <None />,
  }),
  column.accessor("state", {
    header: "State",
    meta: { label: "State", card: "plain" },
    cell: (cell) => (cell.getValue() ? regionOf(cell.getValue()) : <None />),
  }),
  column.accessor("website", {
    header: "Website",
    meta: { label: "Website", card: "plain" },
    cell: ({ row: { original } }) => <WebsiteLink website={original.website} domain={original.domain} />,
  }),
  column.accessor((exclusion) => exclusion.source.key, {
    id: "source",
    header: "Source",
    meta: { label: "Source", card: "none" },
    cell: (cell) => <SourceName sourceKey={cell.getValue()} />,
  }),
]);
