"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState, useSyncExternalStore } from "react";
import { newIntent } from "@/lib/client/intent";
import { keptForms } from "@/lib/client/kept-form";
import { createNoteMutation } from "@/lib/client/lead-entries";
import { LEAD_NOTE_MAX } from "@/lib/contract/lead-limits";
import { seen } from "@/lib/contract/seen";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { NoteText } from "./note-text";

type Typed = { text: string; intent: string };
const typedNotes = keptForms<Typed>();

/** Writes a note on a lead. What is typed stays while the panel is closed; the same text sent twice is one note. */
export function LeadNoteForm({ leadId, name }: { leadId: string; name: string }) {
  const id = useId();
  const [kept] = useState(() => typedNotes.of(leadId, { name: `a note on ${name}`, href: `/leads?open=${leadId}` }));
  const typed = useSyncExternalStore(kept.subscribe, kept.typed, () => null);
  const create = useMutation(createNoteMutation(useQueryClient(), leadId));
  const text = typed?.text ?? "";
  const isReady = seen(text) !== "" && !create.isPending;

  function type(next: string) {
    if (create.isError) create.reset();
    kept.set(next === "" ? null : { text: next, intent: newIntent() });
  }
  function write() {
    if (!typed || !isReady) return;
    // A promise, which is told of the answer after the panel has gone too; what was typed meanwhile stays.
    create.mutateAsync(typed).then(
      () => {
        if (kept.typed() === typed) kept.discard();
      },
      () => undefined,
    );
  }
  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    write();
  }
  return (
    <form
      aria-label="Write a note"
      className="mb-3 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <NoteText
        id={id}
        label="New note"
        value={text}
        max={LEAD_NOTE_MAX}
        placeholder="What was said or done"
        hideLabel
        onChange={type}
        onKeyDown={press}
      />
      {create.error ? <ErrorNote error={create.error} what="The note was not kept." /> : null}
      {text || create.isPending ? (
        <div className="flex items-center gap-2">
          <Button size="sm" look="primary" type="submit" isDisabled={!isReady} isPending={create.isPending}>
            Add note
          </Button>
          <Button size="sm" onPress={() => type("")} isDisabled={create.isPending}>
            Discard
          </Button>
        </div>
      ) : null}
    </form>
  );
}
