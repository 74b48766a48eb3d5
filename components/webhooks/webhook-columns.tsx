"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Webhook } from "@/lib/contract/webhooks";
import type { Features } from "../data-table/features";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { WebhookState } from "./webhook-state";

const column = createColumnHelper<Features, Webhook>();
const EVENTS_SHOWN = 2;

export const webhookColumns = column.columns([
  column.accessor("url", {
    header: "URL",
    meta: { label: "URL", card: "title" },
    cell: ({ row: { original } }) => (
      <Link
        href={`/developers/webhooks/${original.id}`}
        translate="no"
        title={original.url}
        className="rounded-sm font-medium hover:underline"
      >
        {original.url.replace(/^https:\/\//, "")}
      </Link>
    ),
  }),
  column.display({
    id: "state",
    header: "Status",
    meta: { label: "Status", card: "badge" },
    cell: ({ row: { original } }) => <WebhookState webhook={original} />,
  }),
  column.accessor("description", {
    header: "Description",
    meta: { label: "Description", card: "plain" },
    cell: (cell) => (cell.getValue() ? <span className="text-ink-soft">{cell.getValue()}</span> : <None />),
  }),
  column.accessor("events", {
    header: "Events",
    meta: { label: "Events", card: "labelled" },
    cell: (cell) => <EventNames types={cell.getValue()} />,
  }),
  column.accessor("last_attempt_at", {
    header: "Last delivery",
    meta: { label: "Last delivery", card: "labelled" },
    cell: (cell) => {
      const at = cell.getValue();
      return at ? <Time value={at} /> : <span className="text-ink-faint">Never</span>;
    },
  }),
  column.accessor("created_at", {
    header: "Created",
    meta: { label: "Created", card: "none" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);

function EventNames({ types }: { types: string[] }) {
  const more = types.length - EVENTS_SHOWN;
  return (
    <span translate="no" title={types.join("\n")} className="font-mono text-ink-soft text-xs">
      {types.slice(0, EVENTS_SHOWN).join(", ")}
      {more > 0 ? ` +${more}` : ""}
    </span>
  );
}
