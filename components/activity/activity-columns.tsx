"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { AuditEvent } from "@/lib/contract/audit-events";
import type { Features } from "../data-table/features";
import { CopyId } from "../ui/copy-id";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { actionWords } from "./action-words";
import { roleChangeWords } from "./role-change-words";
import { TargetLink } from "./target-link";

const column = createColumnHelper<Features, AuditEvent>();

export const activityColumns = column.columns([
  column.accessor("summary", {
    header: "What",
    meta: { label: "What", card: "title" },
    cell: ({ row: { original } }) => {
      const role = roleChangeWords(original.changes);
      return (
        <span className="font-medium">
          {actionWords(original)}
          {role ? <span className="font-normal text-ink-soft"> {role}</span> : null}
        </span>
      );
    },
  }),
  column.accessor("target", {
    header: "Of",
    meta: { label: "Of", card: "labelled" },
    cell: (cell) => {
      const target = cell.getValue();
      return target ? <TargetLink target={target} /> : <None />;
    },
  }),
  column.accessor("actor", {
    header: "Who",
    meta: { label: "Who", card: "labelled" },
    cell: (cell) => {
      const { name, email, key } = cell.getValue();
      return (
        <span title={email}>
          {name || email}
          {key ? <span className="text-ink-faint"> with the key {key.name}</span> : null}
        </span>
      );
    },
  }),
  column.accessor("request_id", {
    header: "Request",
    meta: { label: "Request", card: "none" },
    cell: (cell) => <CopyId id={cell.getValue()} what="request" />,
  }),
  column.accessor("created_at", {
    header: "When",
    meta: { label: "When", card: "plain", align: "end" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);
