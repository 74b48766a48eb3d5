"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Result } from "@/lib/contract/results";
import { CountryName } from "../companies/country-name";
import { OutcomeBadge } from "../companies/outcome-badge";
import { regionOf } from "../companies/place-name";
import { SourceName } from "../companies/source-name";
import { WebsiteLink } from "../companies/website-link";
import type { Features } from "../data-table/features";
import { OpenLink } from "../data-table/open-link";
import { formatCount, formatDecimal } from "../ui/intl";
import { None } from "../ui/none";

const column = createColumnHelper<Features, Result>();

export const resultColumns = column.columns([
  column.accessor("company_name", {
    id: "name",
    header: "Company",
    meta: { label: "Company", card: "title" },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.company_name}</OpenLink>,
  }),
  column.accessor("rank", {
    header: "Rank",
    meta: { label: "Rank", card: "labelled", align: "end" },
    cell: (cell) => <span className="text-ink-faint">{formatCount(cell.getValue())}</span>,
  }),
  column.accessor("category_name", {
    id: "category",
    header: "Category",
    meta: { label: "Category", card: "plain" },
  }),
  column.accessor("city", {
    header: "City",
    meta: { label: "City", card: "plain" },
    cell: ({ row: { original } }) =>
      original.city ?? <None title="A brand that operates in the place; no address is known" />,
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
  column.accessor("phone", {
    header: "Phone",
    enableSorting: false,
    meta: { label: "Phone", card: "plain" },
    cell: (cell) => <span translate="no">{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("email", {
    header: "Email",
    enableSorting: false,
    meta: { label: "Email", card: "plain" },
    cell: (cell) => <span translate="no">{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("score", {
    header: "Score",
    enableSorting: false,
    meta: { label: "Score", card: "labelled", align: "end" },
    cell: (cell) => formatDecimal(cell.getValue()),
  }),
  column.accessor("outcome", {
    header: "Outcome",
    enableSorting: false,
    meta: { label: "Outcome", card: "badge" },
    cell: (cell) => <OutcomeBadge outcome={cell.getValue()} />,
  }),
  column.accessor((result) => result.source.key, {
    id: "source",
    header: "Source",
    enableSorting: false,
    meta: { label: "Source", card: "none" },
    cell: (cell) => <SourceName sourceKey={cell.getValue()} />,
  }),
]);
