"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Lead } from "@/lib/contract/leads";
import { CountryName } from "../companies/country-name";
import { regionOf } from "../companies/place-name";
import { WebsiteLink } from "../companies/website-link";
import type { Features } from "../data-table/features";
import { OpenLink } from "../data-table/open-link";
import { formatDecimal } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { LeadOwner } from "./lead-owner";
import { LeadStatus } from "./lead-status";
import { LeadTags } from "./lead-tags";

const column = createColumnHelper<Features, Lead>();

export const leadColumns = column.columns([
  column.accessor("company_name", {
    id: "name",
    header: "Company",
    meta: { label: "Company", card: "title" },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.company_name}</OpenLink>,
  }),
  column.accessor("status", {
    header: "Status",
    enableSorting: false,
    meta: { label: "Status", card: "plain" },
    cell: (cell) => <LeadStatus status={cell.getValue()} />,
  }),
  column.accessor((lead) => lead.owner?.name || lead.owner?.email || null, {
    id: "owner",
    header: "Owner",
    enableSorting: false,
    meta: { label: "Owner", card: "labelled" },
    cell: ({ row: { original } }) => (original.owner ? <LeadOwner owner={original.owner} /> : <None />),
  }),
  column.accessor("tags", {
    header: "Tags",
    enableSorting: false,
    meta: { label: "Tags", card: "none" },
    cell: (cell) => <LeadTags tags={cell.getValue()} />,
  }),
  column.accessor("category_name", {
    header: "Category",
    enableSorting: false,
    meta: { label: "Category", card: "plain" },
  }),
  column.accessor("city", {
    header: "City",
    enableSorting: false,
    meta: { label: "City", card: "plain" },
    cell: (cell) => cell.getValue() ?? <None />,
  }),
  column.accessor("state", {
    header: "State",
    enableSorting: false,
    meta: { label: "State", card: "plain" },
    cell: (cell) =>
      cell.getValue() ? <span title={cell.getValue() ?? ""}>{regionOf(cell.getValue())}</span> : <None />,
  }),
  column.accessor("country", {
    header: "Country",
    enableSorting: false,
    meta: { label: "Country", card: "plain" },
    cell: (cell) => {
      const code = cell.getValue();
      return code ? <CountryName code={code} /> : <None />;
    },
  }),
  column.accessor("website", {
    header: "Website",
    enableSorting: false,
    meta: { label: "Website", card: "plain" },
    cell: ({ row: { original } }) => <WebsiteLink website={original.website} domain={original.domain} />,
  }),
  column.accessor("score", {
    header: "Score",
    sortDescFirst: true,
    meta: { label: "Score", card: "labelled", align: "end" },
    cell: (cell) => formatDecimal(cell.getValue()),
  }),
  column.accessor("created_at", {
    header: "Added",
    sortDescFirst: true,
    meta: { label: "Added", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);
