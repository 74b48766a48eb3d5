"use client";
import { createColumnHelper } from "@tanstack/react-table";
import type { Member } from "@/lib/contract/members";
import type { Features } from "../data-table/features";
import { useMe } from "../shell/me";
import { ROLE_WORDS } from "../shell/role-words";
import { formatCount } from "../ui/intl";
import { Time } from "../ui/time";
import { MemberMenu } from "./member-menu";

const column = createColumnHelper<Features, Member>();

export const memberColumns = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { label: "Name", card: "title" },
    cell: ({ row: { original } }) => <Name member={original} />,
  }),
  column.accessor("email", {
    header: "Email",
    meta: { label: "Email", card: "wide" },
    cell: (cell) => (
      <span className="text-ink-soft" title={cell.getValue()}>
        {cell.getValue()}
      </span>
    ),
  }),
  column.accessor("role", {
    header: "Role",
    meta: { label: "Role", card: "labelled" },
    cell: (cell) => ROLE_WORDS[cell.getValue()].name,
  }),
  column.accessor("last_seen_at", {
    header: "Last seen",
    meta: { label: "Last seen", card: "labelled" },
    cell: (cell) => {
      const at = cell.getValue();
      return at ? <Time value={at} className="text-ink-soft" /> : <span className="text-ink-faint">Never</span>;
    },
  }),
  column.accessor("keys", {
    header: "Keys",
    meta: { label: "Keys", card: "labelled", align: "end" },
    cell: (cell) => <span className="tabular-nums">{formatCount(cell.getValue())}</span>,
  }),
  column.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "actions", align: "end" },
    cell: ({ row: { original } }) => <MemberMenu member={original} />,
  }),
]);

function Name({ member: { id, name, email } }: { member: Member }) {
  const isSelf = useMe()?.member.id === id;
  return (
    <span className="font-medium" title={name || email}>
      {name || email}
      {isSelf ? <span className="font-normal text-ink-faint"> (you)</span> : null}
    </span>
  );
}
