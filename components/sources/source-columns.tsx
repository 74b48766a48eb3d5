"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Source } from "@/lib/contract/directory";
import type { Features } from "../data-table/features";
import { countryName, formatCount, formatList } from "../ui/intl";
import { Time } from "../ui/time";
import { ShareBars } from "./share-bars";
import { SourceMenu } from "./source-menu";

const column = createColumnHelper<Features, Source>();
const COUNTRIES_SHOWN = 3;

const KIND_WORDS: Record<Source["kind"], string> = {
  starter: "Comes with Prospector",
  list: "Your list",
  open_data: "Open data",
};

function Countries({ codes }: { codes: string[] }) {
  const names = codes.map(countryName);
  const more = names.length - COUNTRIES_SHOWN;
  const shown = names.slice(0, COUNTRIES_SHOWN);
  return (
    <span suppressHydrationWarning title={formatList(names)}>
      {more > 0 ? `${shown.join(", ")} and ${formatCount(more)} more` : shown.join(", ")}
    </span>
  );
}

export const sourceColumns = column.columns([
  column.accessor("name", {
    header: "Source",
    meta: { label: "Source", card: "title" },
    cell: ({ row: { original } }) => (
      <div className="min-w-0">
        <p className="truncate font-medium" translate="no" title={original.name}>
          {original.name}
        </p>
        <p
          className="truncate text-ink-faint text-xs"
          title={`${original.description}\n${original.attribution}`.trim()}
        >
          {[KIND_WORDS[original.kind] ?? "Source", original.origin ?? original.licence].join(" · ")}
        </p>
      </div>
    ),
  }),
  column.accessor("companies", {
    header: "Companies",
    meta: { label: "Companies", card: "labelled", align: "end" },
    cell: (cell) => formatCount(cell.getValue()),
  }),
  column.display({
    id: "with",
    header: "With",
    meta: { label: "With", card: "wide" },
    cell: ({ row: { original } }) => <ShareBars source={original} />,
  }),
  column.accessor("countries", {
    header: "Countries",
    meta: { label: "Countries", card: "labelled" },
    cell: (cell) => <Countries codes={cell.getValue()} />,
  }),
  column.accessor("read_at", {
    header: "Read",
    meta: { label: "Read", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("workflows", {
    header: "Workflows",
    meta: { label: "Workflows", card: "labelled", align: "end" },
    cell: (cell) => formatCount(cell.getValue()),
  }),
  column.display({
    id: "menu",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "actions", align: "end" },
    cell: ({ row: { original } }) => <SourceMenu source={original} />,
  }),
]);
