"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Criteria } from "@/lib/contract/criteria";
import type { Result } from "@/lib/contract/results";
import { CountryName } from "../companies/country-name";
import { OutcomeBadge } from "../companies/outcome-badge";
import { regionOf } from "../companies/place-name";
import { SourceName } from "../companies/source-name";
import { WebsiteLink } from "../companies/website-link";
import type { Features } from "../data-table/features";
import { knownColumns } from "../data-table/known-columns";
import { OpenLink } from "../data-table/open-link";
import { layoutOf, type TableLayout } from "../data-table/table-layout";
import { formatCount, formatDecimal } from "../ui/intl";
import { None } from "../ui/none";

const column = createColumnHelper<Features, Result>();

export const resultColumns = column.columns([
  column.accessor("company_name", {
    id: "name",
    header: "Company",
    meta: { label: "Company", card: "title", width: 260 },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.company_name}</OpenLink>,
  }),
  column.accessor("rank", {
    header: "Rank",
    meta: { label: "Rank", card: "labelled", align: "end", width: 96 },
    cell: (cell) => <span className="text-ink-faint">{formatCount(cell.getValue())}</span>,
  }),
  column.accessor("category_name", {
    id: "category",
    header: "Category",
    meta: { label: "Category", card: "plain", width: 170 },
  }),
  column.accessor("city", {
    header: "City",
    meta: { label: "City", card: "plain", width: 140 },
    cell: ({ row: { original } }) =>
      original.city ?? <None title="A brand that operates in the place; no address is known" />,
  }),
  column.accessor("state", {
    header: "State",
    enableSorting: false,
    meta: { label: "State", card: "plain", width: 120 },
    cell: (cell) =>
      cell.getValue() ? <span title={cell.getValue() ?? ""}>{regionOf(cell.getValue())}</span> : <None />,
  }),
  column.accessor("country", {
    header: "Country",
    enableSorting: false,
    meta: { label: "Country", card: "plain", width: 130 },
    cell: (cell) => {
      const code = cell.getValue();
      return code ? <CountryName code={code} /> : <None />;
    },
  }),
  column.accessor("website", {
    header: "Website",
    enableSorting: false,
    meta: { label: "Website", card: "plain", width: 180 },
    cell: ({ row: { original } }) => <WebsiteLink website={original.website} domain={original.domain} />,
  }),
  column.accessor("phone", {
    header: "Phone",
    enableSorting: false,
    meta: { label: "Phone", card: "plain", width: 140 },
    cell: (cell) => <span translate="no">{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("email", {
    header: "Email",
    enableSorting: false,
    meta: { label: "Email", card: "plain", width: 180 },
    cell: (cell) => <span translate="no">{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("score", {
    header: "Score",
    enableSorting: false,
    meta: { label: "Score", card: "labelled", align: "end", width: 80 },
    cell: (cell) => formatDecimal(cell.getValue()),
  }),
  column.accessor("outcome", {
    header: "Outcome",
    enableSorting: false,
    meta: { label: "Outcome", card: "badge", width: 110 },
    cell: (cell) => <OutcomeBadge outcome={cell.getValue()} />,
  }),
  column.accessor((result) => result.source.key, {
    id: "source",
    header: "Source",
    enableSorting: false,
    meta: { label: "Source", card: "none", width: 150 },
    cell: (cell) => <SourceName sourceKey={cell.getValue()} />,
  }),
]);

export const RESULT_COLUMNS = knownColumns(resultColumns);

const AT_FIRST = ["name", "rank", "category", "city", "state", "country", "website", "score", "source"];

/** The list's own columns: with the contact data that the run asked for, and without what it asked to be the same of all. */
export function ownResultColumns({ places, sources, require }: Pick<Criteria, "places" | "sources" | "require">) {
  const countries = new Set([
    ...places.countries,
    ...[...places.regions, ...places.cities.map(({ region }) => region)].map((region) => region.slice(0, 2)),
  ]);
  const isSame: Record<string, boolean> = { country: countries.size === 1, source: sources.length === 1 };
  const shown = [...AT_FIRST.filter((id) => !isSame[id]), ...require];
  return RESULT_COLUMNS.map(({ id }) => id).filter((id) => shown.includes(id));
}

export const resultLayout = (columns: readonly string[]): TableLayout => layoutOf(columns, RESULT_COLUMNS);
