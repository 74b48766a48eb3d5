"use client";
import { createColumnHelper } from "@tanstack/react-table";
import { LEAD_COLUMNS as ALL_EXPORTED, type LeadColumn } from "@/lib/contract/export-columns";
import type { LeadTrait } from "@/lib/contract/lead-traits";
import type { Lead } from "@/lib/contract/leads";
import { CountryName } from "../companies/country-name";
import { regionOf } from "../companies/place-name";
import { SourceName } from "../companies/source-name";
import { WebsiteLink } from "../companies/website-link";
import type { Features } from "../data-table/features";
import { knownColumns } from "../data-table/known-columns";
import { OpenLink } from "../data-table/open-link";
import { layoutOf, type TableLayout } from "../data-table/table-layout";
import { formatDecimal } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { DueDay } from "./due-day";
import { OwnerCell, StatusCell, TagsCell } from "./lead-cells";

const column = createColumnHelper<Features, Lead>();
const asItIs = (value: string | null) => (value === null ? <None /> : <span translate="no">{value}</span>);

export const leadColumns = column.columns([
  column.accessor("company_name", {
    id: "name",
    header: "Company",
    size: 260,
    meta: { label: "Company", card: "title" },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.company_name}</OpenLink>,
  }),
  column.accessor("status", {
    header: "Status",
    size: 110,
    enableSorting: false,
    meta: { label: "Status", card: "plain" },
    cell: ({ row: { original } }) => <StatusCell lead={original} />,
  }),
  column.accessor((lead) => lead.owner?.name || lead.owner?.email || null, {
    id: "owner",
    header: "Owner",
    size: 130,
    enableSorting: false,
    meta: { label: "Owner", card: "labelled" },
    cell: ({ row: { original } }) => <OwnerCell lead={original} />,
  }),
  column.accessor("tags", {
    header: "Tags",
    size: 160,
    enableSorting: false,
    meta: { label: "Tags", card: "plain" },
    cell: ({ row: { original } }) => <TagsCell lead={original} />,
  }),
  column.accessor("next_step", {
    header: "Next step",
    size: 180,
    enableSorting: false,
    meta: { label: "Next step", card: "wide" },
    cell: (cell) => <span title={cell.getValue() ?? undefined}>{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("next_step_on", {
    header: "Due",
    size: 175,
    enableSorting: false,
    meta: { label: "Due", card: "labelled" },
    cell: (cell) => {
      const day = cell.getValue();
      return day ? <DueDay day={day} /> : <None />;
    },
  }),
  column.accessor("category_name", {
    id: "category",
    header: "Category",
    size: 140,
    enableSorting: false,
    meta: { label: "Category", card: "plain" },
  }),
  column.accessor("city", {
    header: "City",
    size: 130,
    enableSorting: false,
    meta: { label: "City", card: "plain" },
    cell: (cell) => cell.getValue() ?? <None />,
  }),
  column.accessor("state", {
    header: "State",
    size: 80,
    enableSorting: false,
    meta: { label: "State", card: "plain" },
    cell: (cell) =>
      cell.getValue() ? <span title={cell.getValue() ?? ""}>{regionOf(cell.getValue())}</span> : <None />,
  }),
  column.accessor("country", {
    header: "Country",
    size: 120,
    enableSorting: false,
    meta: { label: "Country", card: "plain" },
    cell: (cell) => {
      const code = cell.getValue();
      return code ? <CountryName code={code} /> : <None />;
    },
  }),
  column.accessor("phone", {
    header: "Phone",
    size: 140,
    enableSorting: false,
    meta: { label: "Phone", card: "plain" },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("email", {
    header: "E-mail",
    size: 190,
    enableSorting: false,
    meta: { label: "E-mail", card: "plain" },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("website", {
    header: "Website",
    size: 170,
    enableSorting: false,
    meta: { label: "Website", card: "plain" },
    cell: ({ row: { original } }) => <WebsiteLink website={original.website} domain={original.domain} />,
  }),
  column.accessor("score", {
    header: "Score",
    size: 90,
    sortDescFirst: true,
    meta: { label: "Score", card: "labelled", align: "end" },
    cell: (cell) => formatDecimal(cell.getValue()),
  }),
  column.accessor("source", {
    header: "Source",
    size: 150,
    enableSorting: false,
    meta: { label: "Source", card: "plain" },
    cell: (cell) => <SourceName sourceKey={cell.getValue().key} />,
  }),
  column.accessor("street", {
    header: "Street",
    size: 180,
    enableSorting: false,
    meta: { label: "Street", card: "plain" },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("postal_code", {
    header: "Postal code",
    size: 110,
    enableSorting: false,
    meta: { label: "Postal code", card: "plain" },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("notes", {
    header: "Notes",
    size: 240,
    enableSorting: false,
    meta: { label: "Notes", card: "wide" },
    cell: (cell) => <span title={cell.getValue() ?? undefined}>{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("created_at", {
    header: "Added",
    size: 120,
    sortDescFirst: true,
    meta: { label: "Added", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("last_seen_at", {
    header: "Last seen",
    size: 120,
    enableSorting: false,
    meta: { label: "Last seen", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("updated_at", {
    header: "Changed",
    size: 120,
    enableSorting: false,
    meta: { label: "Changed", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);

export const LEAD_COLUMNS = knownColumns(leadColumns);

const ALWAYS = ["name", "status", "owner", "created_at"];
/** Where they tell leads from each other. */
const WHERE_VARIED: readonly LeadTrait[] = [
  "tags",
  "next_step",
  "next_step_on",
  "category",
  "city",
  "state",
  "country",
  "phone",
  "email",
  "website",
  "score",
];

/** The list's own layout: without what is the same of every lead. */
export function ownLeadLayout(varied: readonly LeadTrait[]): TableLayout {
  const shown: readonly string[] = [...ALWAYS, ...WHERE_VARIED.filter((trait) => varied.includes(trait))];
  return layoutOf(
    LEAD_COLUMNS.map(({ id }) => id).filter((id) => shown.includes(id)),
    LEAD_COLUMNS,
  );
}

/** The column of an export that holds what a column of the list shows. */
const EXPORTED: Record<string, LeadColumn> = {
  name: "company_name",
  owner: "owner.email",
  category: "category_name",
  source: "source.key",
};

/** What an export has of the columns that are shown, in their order. */
export function exportColumns({ columns }: TableLayout): LeadColumn[] {
  return columns.flatMap(({ id }) => EXPORTED[id] ?? ALL_EXPORTED.find((column) => column === id) ?? []);
}
