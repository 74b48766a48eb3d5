"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { ApiRequest } from "@/lib/contract/api-requests";
import type { Features } from "../data-table/features";
import { CopyId } from "../ui/copy-id";
import { formatCount } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { RequestStatus } from "./request-status";

const column = createColumnHelper<Features, ApiRequest>();
/** Of nearly every path the beginning, which tells nothing. */
const COMMON = /^\/api\/public\/v1(?=\/)/;

export const requestColumns = column.columns([
  column.accessor("path", {
    header: "Request",
    meta: { label: "Request", card: "title" },
    cell: ({ row: { original } }) => (
      <code translate="no" title={`${original.method} ${original.path}`} className="break-all font-mono text-xs">
        <span className="text-ink-faint">{original.method}</span> {original.path.replace(COMMON, "")}
      </code>
    ),
  }),
  column.accessor("status", {
    header: "Status",
    meta: { label: "Status", card: "badge" },
    cell: ({ row: { original } }) => <RequestStatus status={original.status} errorCode={original.error_code} />,
  }),
  column.accessor("duration_ms", {
    header: "Duration",
    meta: { label: "Duration", card: "labelled", align: "end" },
    cell: (cell) => `${formatCount(cell.getValue())} ms`,
  }),
  column.accessor("key", {
    header: "Key",
    meta: { label: "Key", card: "labelled" },
    cell: (cell) => <span title={cell.getValue().name}>{cell.getValue().name}</span>,
  }),
  column.accessor("user_agent", {
    header: "Program",
    meta: { label: "Program", card: "none" },
    cell: (cell) => (
      <span title={cell.getValue() ?? undefined} className="text-ink-soft">
        {cell.getValue() ?? <None title="It did not say" />}
      </span>
    ),
  }),
  column.accessor("request_id", {
    header: "Request id",
    meta: { label: "Request id", card: "plain" },
    cell: (cell) => <CopyId id={cell.getValue()} what="request" />,
  }),
  column.accessor("created_at", {
    header: "When",
    meta: { label: "When", card: "plain", align: "end" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);
