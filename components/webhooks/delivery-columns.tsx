"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { WebhookDelivery } from "@/lib/contract/webhooks";
import type { Features } from "../data-table/features";
import { OpenLink } from "../data-table/open-link";
import { formatCount } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { DeliveryStatusMark } from "./delivery-status";

const column = createColumnHelper<Features, WebhookDelivery>();

export const deliveryColumns = column.columns([
  column.accessor("event_type", {
    header: "Event",
    meta: { label: "Event", card: "title" },
    cell: ({ row: { original } }) => <OpenLink id={original.id}>{original.event_type}</OpenLink>,
  }),
  column.accessor("status", {
    header: "Status",
    meta: { label: "Status", card: "badge" },
    cell: ({ row: { original } }) => <DeliveryStatusMark delivery={original} />,
  }),
  column.accessor("response_status", {
    header: "Answer",
    meta: { label: "Answer", card: "labelled", align: "end" },
    cell: (cell) => cell.getValue() ?? <None title={cell.row.original.error ?? "No answer yet"} />,
  }),
  column.accessor("attempt_count", {
    header: "Attempts",
    meta: { label: "Attempts", card: "labelled", align: "end" },
    cell: (cell) => formatCount(cell.getValue()),
  }),
  column.accessor("next_attempt_at", {
    header: "Next attempt",
    meta: { label: "Next attempt", card: "labelled" },
    cell: (cell) => {
      const at = cell.getValue();
      return at ? <Time value={at} show="datetime" className="text-ink-soft" /> : <None />;
    },
  }),
  column.accessor("created_at", {
    header: "Created",
    meta: { label: "Created", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);
