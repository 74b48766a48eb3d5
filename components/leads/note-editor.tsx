"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { ChangedMeanwhile } from "@/lib/client/change-seen";
import type { KeptForm } from "@/lib/client/kept-form";
import { updateNoteMutation } from "@/lib/client/lead-entries";
import type { Editing } from "@/lib/client/seen-fields";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { LEAD_NOTE_MAX } from "@/lib/contract/lead-limits";
import { seen } from "@/lib/contract/seen";
import { ErrorNote } from "../data-table/error-note";
import { SeenConflict } from "../saving/seen-conflict";
import { useSeenForm } from "../saving/use-seen-form";
import { Button } from "../ui/button";
import { NoteText } from "./note-text";

export type NoteEdit = KeptForm<Editing<{ text: string }>>;
type Props = { leadId: string; entry: LeadEntry; kept: NoteEdit; onDone: () => void };

/** Changes one's own note. What is typed stays while the panel is closed; changed in another window meanwhile, it asks. */
export function NoteEditor({ leadId, entry, kept, onDone }: Props) {
  const id = useId();
  const form = useSeenForm({ text: entry.text ?? "" }, kept);
  const { text } = form.fields;
  const update = useMutation(updateNoteMutation(useQueryClient(), leadId));
  const { error } = update;
  const isAsked = error instanceof ChangedMeanwhile;

  function save() {
    if (seen(text) === "" || update.isPending) return;
    if (!form.isChanged) return onDone();
    const sent = { id: entry.id, text, seen: form.seen.text ?? "" };
    // A promise, which is told of the answer after the panel has gone too.
    update.mutateAsync(sent).then(
      (now) => {
        form.saved({ text: now.text ?? "" });
        if (!kept.isUnsaved) onDone();
      },
      () => undefined,
    );
  }
  function cancel() {
    form.discard();
    onDone();
  }
  return (
    <form
      aria-label="Edit the note"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NoteText
        id={id}
        label="Note"
        value={text}
        max={LEAD_NOTE_MAX}
        autoFocus
        hideLabel
        onChange={(next) => form.change({ text: next })}
      />
      <SeenConflict form={form} error={error} words={{ text: "this note" }} show={String} onChoose={update.reset} />
      {error && !isAsked ? <ErrorNote error={error} what="The note was not changed." /> : null}
      <div className="flex items-center gap-2">
        <Button
          size="sm"
          look="primary"
          type="submit"
          isDisabled={seen(text) === "" || isAsked}
          isPending={update.isPending}
        >
          Save
        </Button>
        <Button size="sm" onPress={cancel} isDisabled={update.isPending}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
