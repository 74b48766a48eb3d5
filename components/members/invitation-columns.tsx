"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Invitation } from "@/lib/contract/invitations";
import type { Features } from "../data-table/features";
import { ROLE_WORDS } from "../shell/role-words";
import { Time } from "../ui/time";
import { RevokeInvitation } from "./revoke-invitation";

const column = createColumnHelper<Features, Invitation>();

export const invitationColumns = column.columns([
  column.accessor("note", {
    header: "For",
    meta: { label: "For", card: "title" },
    cell: (cell) => {
      const note = cell.getValue();
      return note ? (
        <span className="font-medium" title={note}>
          {note}
        </span>
      ) : (
        <span className="text-ink-faint">Anybody with the link</span>
      );
    },
  }),
  column.accessor("role", {
    header: "Role",
    meta: { label: "Role", card: "labelled" },
    cell: (cell) => ROLE_WORDS[cell.getValue()].name,
  }),
  column.accessor("created_by", {
    header: "Made by",
    meta: { label: "Made by", card: "labelled" },
    cell: (cell) => <span className="text-ink-soft">{cell.getValue()}</span>,
  }),
  column.accessor("expires_at", {
    header: "Ends",
    meta: { label: "Ends", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} show="date" className="text-ink-soft" />,
  }),
  column.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "actions", align: "end" },
    cell: ({ row: { original } }) => <RevokeInvitation invitation={original} />,
  }),
]);
