"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Revision } from "@/lib/contract/revisions";
import type { Features } from "../data-table/features";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { RestoreRevision } from "./restore-revision";

const column = createColumnHelper<Features, Revision>();

export const revisionColumns = column.columns([
  column.accessor("revision", {
    header: "Revision",
    meta: { label: "Revision", card: "title" },
    cell: (cell) => <span className="font-medium">Revision {cell.getValue()}</span>,
  }),
  column.accessor("changes", {
    header: "What changed",
    meta: { label: "What changed", card: "wide" },
    cell: ({ row: { original } }) => <Changes revision={original} />,
  }),
  column.accessor("created_at", {
    header: "When",
    meta: { label: "When", card: "plain" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("created_by", {
    header: "Who",
    meta: { label: "Who", card: "plain" },
    cell: (cell) => {
      const name = cell.getValue();
      return name === null ? <None title="Not known" /> : <span className="text-ink-soft">{name}</span>;
    },
  }),
  column.display({
    id: "restore",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "badge", align: "end" },
    cell: ({ row: { original } }) => <RestoreRevision revision={original} />,
  }),
]);

function Changes({ revision: { revision, changes, summary } }: { revision: Revision }) {
  if (revision === 1) return <span className="text-ink-soft">Created: {summary}</span>;
  return (
    <ul title={`Then: ${summary}`} className="whitespace-normal py-1">
      {changes.map((change) => (
        <li key={change} className="first-letter:uppercase">
          {change}
        </li>
      ))}
    </ul>
  );
}
