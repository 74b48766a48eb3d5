"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { keptForms } from "@/lib/client/kept-form";
import { deleteNoteMutation } from "@/lib/client/lead-entries";
import type { Editing } from "@/lib/client/seen-fields";
import type { LeadEntry as Entry } from "@/lib/contract/lead-entries";
import type { Lead } from "@/lib/contract/leads";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite, useMyId } from "../shell/me";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Menu, MenuItem } from "../ui/menu";
import { Time } from "../ui/time";
import { changeWords } from "./entry-words";
import { NoteEditor } from "./note-editor";

type Props = { lead: Pick<Lead, "id" | "company_name">; entry: Entry };

const typedEdits = keptForms<Editing<{ text: string }>>();

export function LeadEntry(props: Props) {
  const { entry } = props;
  const isMine = useMyId() === entry.by.id;
  const canChange = useCanWrite() && isMine && entry.kind === "note";
  return <li className="text-sm">{canChange ? <OwnNote {...props} /> : <Told entry={entry} />}</li>;
}

/** Stays open for as long as something is typed in it, wherever its author has been meanwhile. */
function OwnNote({ lead, entry }: Props) {
  const [kept] = useState(() =>
    typedEdits.of(entry.id, { name: `a note on ${lead.company_name}`, href: `/leads?open=${lead.id}` }),
  );
  const isTyped = useSyncExternalStore(
    kept.subscribe,
    () => kept.isUnsaved,
    () => false,
  );
  const [isOpen, setOpen] = useState(false);
  if (isOpen || isTyped) {
    const onDone = () => setOpen(false);
    return <Told entry={entry} editor={<NoteEditor {...{ leadId: lead.id, entry, kept, onDone }} />} />;
  }
  return <Told entry={entry} menu={<NoteMenu {...{ lead, entry, onEdit: () => setOpen(true) }} />} />;
}

/** Who, when and what. */
function Told({ entry, menu, editor }: { entry: Entry; menu?: ReactNode; editor?: ReactNode }) {
  const who = entry.by.name || entry.by.email;
  return (
    <>
      <div className="flex min-h-6 items-center justify-between gap-2">
        <p className="min-w-0 text-ink-faint text-xs">
          <span className="font-medium text-ink-soft">{who}</span>
          {entry.by.key ? ` by the key ${entry.by.key.name}` : ""} · <Time value={entry.created_at} />
          {entry.kind === "note" && entry.updated_at !== entry.created_at ? " · edited" : ""}
          {entry.change_id ? " · with other leads" : ""}
        </p>
        {menu}
      </div>
      {editor ??
        (entry.kind === "note" ? (
          <p className="whitespace-pre-wrap break-words">{entry.text}</p>
        ) : (
          <Changes changes={entry.changes} />
        ))}
    </>
  );
}

function Changes({ changes }: Pick<Entry, "changes">) {
  return (
    <ul className="text-ink-soft">
      {changes.map((change) => {
        const { verb, from, to } = changeWords(change);
        return (
          <li key={change.field} className="break-words first-letter:uppercase">
            {verb}
            {from !== null ? (
              <>
                {" "}
                <del className="text-ink-faint">{from}</del>
              </>
            ) : null}
            {to !== null ? (
              <>
                {" "}
                {from === null ? "to" : "→"} <span className="text-ink">{to}</span>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function NoteMenu({ lead, entry, onEdit }: Props & { onEdit: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation(deleteNoteMutation(useQueryClient(), lead.id));
  return (
    <>
      <Menu
        label="Note"
        trigger={
          <Button look="ghost" size="icon" aria-label="Actions of the note">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem onAction={onEdit}>Edit</MenuItem>
        <MenuItem danger onAction={() => setAsked(true)}>
          Delete
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title="Delete this note?"
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(entry.id)}
        confirm="Delete"
        isPending={remove.isPending}
        fault={remove.error ? <ErrorNote error={remove.error} what="The note was not deleted." /> : null}
      >
        Nobody can read it any more, and it does not come back.
      </ConfirmDialog>
    </>
  );
}
