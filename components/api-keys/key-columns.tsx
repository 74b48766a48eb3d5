"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { ApiKey } from "@/lib/contract/api-keys";
import type { Features } from "../data-table/features";
import { Badge } from "../ui/badge";
import { Time } from "../ui/time";
import { useClock } from "../ui/viewer";
import { keyState } from "./key-state";
import { RevokeKey } from "./revoke-key";
import { RotateKey } from "./rotate-key";
import { SCOPE_WORDS } from "./scope-words";

const column = createColumnHelper<Features, ApiKey>();

export const keyColumns = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { label: "Name", card: "title" },
    cell: (cell) => (
      <span className="font-medium" title={cell.getValue()}>
        {cell.getValue()}
      </span>
    ),
  }),
  column.accessor("hint", {
    header: "Key",
    meta: { label: "Key", card: "wide" },
    cell: (cell) => (
      <code translate="no" className="font-mono text-ink-soft text-xs">
        {cell.getValue()}
      </code>
    ),
  }),
  column.display({
    id: "state",
    header: "Status",
    meta: { label: "Status", card: "badge" },
    cell: ({ row: { original } }) => <KeyState apiKey={original} />,
  }),
  column.accessor("scopes", {
    header: "May",
    meta: { label: "May", card: "labelled" },
    cell: (cell) => (
      <span className="text-ink-soft">
        {cell
          .getValue()
          .map((scope) => SCOPE_WORDS[scope].name)
          .join(", ")}
      </span>
    ),
  }),
  column.accessor("created_by", {
    header: "Created by",
    meta: { label: "Created by", card: "none" },
    cell: (cell) => <span className="text-ink-soft">{cell.getValue()}</span>,
  }),
  column.accessor("created_at", {
    header: "Created",
    meta: { label: "Created", card: "none" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
  column.accessor("last_used_at", {
    header: "Last used",
    meta: { label: "Last used", card: "labelled" },
    cell: (cell) => {
      const at = cell.getValue();
      return at ? <Time value={at} /> : <span className="text-ink-faint">Never</span>;
    },
  }),
  column.accessor("expires_at", {
    header: "Expires",
    meta: { label: "Expires", card: "labelled" },
    cell: (cell) => {
      const at = cell.getValue();
      return at ? (
        <Time value={at} show="date" className="text-ink-soft" />
      ) : (
        <span className="text-ink-faint">Never</span>
      );
    },
  }),
  column.display({
    id: "revoke",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "actions", align: "end" },
    cell: ({ row: { original } }) => (
      <span className="flex justify-end">
        <RotateKey apiKey={original} />
        <RevokeKey apiKey={original} />
      </span>
    ),
  }),
]);

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { name, tone } = keyState(apiKey, useClock());
  return <Badge tone={tone}>{name}</Badge>;
}
