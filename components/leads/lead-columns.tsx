"use client";
import { createColumnHelper } from "@tanstack/react-table";
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
    meta: { label: "Company", card: "title", width: 260 },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.company_name}</OpenLink>,
  }),
  column.accessor("status", {
    header: "Status",
    enableSorting: false,
    meta: { label: "Status", card: "plain", width: 110 },
    cell: ({ row: { original } }) => <StatusCell lead={original} />,
  }),
  column.accessor((lead) => lead.owner?.name || lead.owner?.email || null, {
    id: "owner",
    header: "Owner",
    enableSorting: false,
    meta: { label: "Owner", card: "labelled", width: 130 },
    cell: ({ row: { original } }) => <OwnerCell lead={original} />,
  }),
  column.accessor("tags", {
    header: "Tags",
    enableSorting: false,
    meta: { label: "Tags", card: "plain", width: 160 },
    cell: ({ row: { original } }) => <TagsCell lead={original} />,
  }),
  column.accessor("next_step", {
    header: "Next step",
    enableSorting: false,
    meta: { label: "Next step", card: "wide", width: 180 },
    cell: (cell) => <span title={cell.getValue() ?? undefined}>{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("next_step_on", {
    header: "Due",
    enableSorting: false,
    meta: { label: "Due", card: "labelled", width: 175 },
    cell: (cell) => {
      const day = cell.getValue();
      return day ? <DueDay day={day} /> : <None />;
    },
  }),
  column.accessor("category_name", {
    id: "category",
    header: "Category",
    enableSorting: false,
    meta: { label: "Category", card: "plain", width: 140 },
  }),
  column.accessor("city", {
    header: "City",
    enableSorting: false,
    meta: { label: "City", card: "plain", width: 130 },
    cell: (cell) => cell.getValue() ?? <None />,
  }),
  column.accessor("state", {
    header: "State",
    enableSorting: false,
    meta: { label: "State", card: "plain", width: 80 },
    cell: (cell) =>
      cell.getValue() ? <span title={cell.getValue() ?? ""}>{regionOf(cell.getValue())}</span> : <None />,
  }),
  column.accessor("country", {
    header: "Country",
    enableSorting: false,
    meta: { label: "Country", card: "plain", width: 120 },
    cell: (cell) => {
      const code = cell.getValue();
      return code ? <CountryName code={code} /> : <None />;
    },
  }),
  column.accessor("phone", {
    header: "Phone",
    enableSorting: false,
    meta: { label: "Phone", card: "plain", width: 140 },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("email", {
    header: "E-mail",
    enableSorting: false,
    meta: { label: "E-mail", card: "plain", width: 190 },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("website", {
    header: "Website",
    enableSorting: false,
    meta: { label: "Website", card: "plain", width: 170 },
    cell: ({ row: { original } }) => <WebsiteLink website={original.website} domain={original.domain} />,
  }),
  column.accessor("score", {
    header: "Score",
    sortDescFirst: true,
    meta: { label: "Score", card: "labelled", align: "end", width: 90 },
    cell: (cell) => formatDecimal(cell.getValue()),
  }),
  column.accessor("source", {
    header: "Source",
    enableSorting: false,
    meta: { label: "Source", card: "plain", width: 150 },
    cell: (cell) => <SourceName sourceKey={cell.getValue().key} />,
  }),
  column.accessor("street", {
    header: "Street",
    enableSorting: false,
    meta: { label: "Street", card: "plain", width: 180 },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("postal_code", {
    header: "Postal code",
    enableSorting: false,
    meta: { label: "Postal code", card: "plain", width: 110 },
    cell: (cell) => asItIs(cell.getValue()),
  }),
  column.accessor("notes", {
    header: "Notes",
    enableSorting: false,
    meta: { label: "Notes", card: "wide", width: 240 },
    cell: (cell) => <span title={cell.getValue() ?? undefined}>{cell.getValue() ?? <None />}</span>,
  }),
  column.accessor("created_at", {
    header: "Added",
    sortDescFirst: true,
    meta: { label: "Added", card: "labelled", width: 120 },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("last_seen_at", {
    header: "Last seen",
    enableSorting: false,
    meta: { label: "Last seen", card: "labelled", width: 120 },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("updated_at", {
    header: "Changed",
    enableSorting: false,
    meta: { label: "Changed", card: "labelled", width: 120 },
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
