"use client";
import { useQuery } from "@tanstack/react-query";
import { CircleAlert, Plus } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { LeadSaver } from "@/lib/client/lead-form";
import { membersQuery } from "@/lib/client/members";
import type { Lead } from "@/lib/contract/leads";
import { useCanWrite } from "../shell/me";
import { None } from "../ui/none";
import { part } from "../ui/part";
import { ownerName } from "./lead-options";
import { LeadStatus } from "./lead-status";
import { LeadTags } from "./lead-tags";
import { type EditedField, useEditedLead } from "./use-edited-lead";

const EditPopover = part(() => import("./edit-popover").then((file) => file.EditPopover));

/** The key that opens it, while the focus is on the row's link. */
const ROW_KEYS: Record<EditedField, string> = { status: "s", ownerId: "a", tags: "t" };
const NAMES: Record<EditedField, string> = { status: "status", ownerId: "owner", tags: "tags" };

type EditProps = {
  lead: Lead;
  field: EditedField;
  fault: ReactNode;
  onEdit: (saver: LeadSaver) => void;
  children: ReactNode;
};

/** What opens a field of a row where it stands. The keyboard reaches it from the row's link, and not by a stop for each cell. */
function Edit({ lead, field, fault, onEdit, children }: EditProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className="cell-edit"
        data-row-key={ROW_KEYS[field]}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={`Change the ${NAMES[field]} (${ROW_KEYS[field]})`}
        onClick={() => setOpen(true)}
      >
        {children}
        {fault}
      </button>
      {isOpen ? (
        <EditPopover lead={lead} field={field} button={button} onEdit={onEdit} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

type CellProps = { lead: Lead };

function useCell(lead: Lead, field: EditedField) {
  const { state, edit } = useEditedLead(lead);
  const kind = state?.status.kind;
  const isMine = state?.status.kind === "conflict" ? state.status.overlaps.includes(field) : true;
  const fault =
    isMine && (kind === "conflict" || kind === "failed" || kind === "refused") ? (
      <CircleAlert aria-label="Not saved" className="size-3.5 shrink-0 text-danger" />
    ) : null;
  return { value: state?.value, stored: state?.stored.object ?? lead, edit: { lead, field, fault, onEdit: edit } };
}

export function StatusCell({ lead }: CellProps) {
  const { value, edit } = useCell(lead, "status");
  const shown = <LeadStatus status={value?.status ?? lead.status} />;
  return useCanWrite() ? <Edit {...edit}>{shown}</Edit> : shown;
}

export function OwnerCell({ lead }: CellProps) {
  const { value, stored, edit } = useCell(lead, "ownerId");
  const { data: members } = useQuery(membersQuery());
  const id = value ? value.ownerId : (lead.owner?.id ?? null);
  const known = [stored.owner, lead.owner, ...(members ?? [])].find((one) => one?.id === id);
  const shown = known ? <span className="truncate">{ownerName(known, members)}</span> : <None />;
  return useCanWrite() ? <Edit {...edit}>{shown}</Edit> : shown;
}

export function TagsCell({ lead }: CellProps) {
  const { value, edit } = useCell(lead, "tags");
  const tags = value?.tags ?? lead.tags;
  const canWrite = useCanWrite();
  if (!canWrite) return <LeadTags tags={tags} />;
  return (
    // Far enough from each other to be hit one by one: a short tag is less than 24 px wide.
    <span className="flex min-w-0 items-center gap-2.5">
      {tags.length > 0 ? <LeadTags tags={tags} /> : null}
      <Edit {...edit}>
        {tags.length > 0 ? null : <None />}
        <Plus aria-hidden className="cell-edit-hint size-3.5 shrink-0 text-ink-faint" />
      </Edit>
    </span>
  );
}
