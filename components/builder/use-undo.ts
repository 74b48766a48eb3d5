"use client";
import { useRef, useState } from "react";
import { BUILDER_FIELDS, type BuilderField, type BuilderFields } from "@/lib/client/builder-fields";
import { changedFields } from "@/lib/client/merge-fields";
import { NO_STEPS, redoLast, type Undo, undoLast, withStep } from "@/lib/client/undo-stack";
import type { DraftSaver } from "@/lib/client/workflow-drafts";
import { announce } from "../ui/announcer";
import { formatList } from "../ui/intl";
import { FIELD_WORDS } from "./part-words";

/** What is typed: letters in one go are one change. */
const TYPED: readonly BuilderField[] = [
  "name",
  "exclude.domains",
  "limit",
  "minutes",
  "score.website",
  "score.phone",
  "score.email",
  "score.category",
  "score.place",
];

/** Changes through it can be taken back, those of others never. */
export function useUndo(saver: DraftSaver) {
  const [undo, setUndo] = useState<Undo<BuilderFields>>(NO_STEPS);
  /** What can be taken back by now, also for a button that was shown before: a notice's outlives the change it tells of. */
  const latest = useRef(undo);

  function keep(next: Undo<BuilderFields>): void {
    latest.current = next;
    setUndo(next);
  }
  function did(from: BuilderFields, to: BuilderFields): void {
    keep(withStep(BUILDER_FIELDS, latest.current, { from, to, at: Date.now(), typed: TYPED }));
  }
  function edit(part: Partial<BuilderFields>): void {
    const from = saver.snapshot().value;
    saver.change(part);
    did(from, saver.snapshot().value);
  }
  function go(take: typeof undoLast, said: string): void {
    const now = saver.snapshot().value;
    const taken = take(BUILDER_FIELDS, latest.current, now);
    if (!taken) return;
    saver.change(taken.value);
    keep(taken.undo);
    const changed = changedFields(BUILDER_FIELDS, now, taken.value);
    announce(`${said} ${formatList(changed.map((field) => FIELD_WORDS[field]))}`);
  }
  return {
    edit,
    /** Notes a change that was made by another way than the form. */
    did,
    undo: () => go(undoLast, "Undone:"),
    redo: () => go(redoLast, "Redone:"),
    canUndo: undo.done.length > 0,
    canRedo: undo.undone.length > 0,
  };
}
