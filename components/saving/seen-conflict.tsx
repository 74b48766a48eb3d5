"use client";
import { ChangedMeanwhile } from "@/lib/client/change-seen";
import { formatList } from "../ui/intl";
import { Time } from "../ui/time";
import { ConflictNotice } from "./conflict-notice";
import type { SeenForm } from "./use-seen-form";

type Props<T extends object> = {
  form: SeenForm<T>;
  error: Error | null;
  /** What each field is called in a sentence. */
  words: Record<keyof T, string>;
  show: (value: T[keyof T]) => string;
  onChoose: () => void;
};

/** In place of a save: somebody else has changed the same fields, and a person says which stay. */
export function SeenConflict<T extends object>({ form, error, words, show, onChoose }: Props<T>) {
  if (!(error instanceof ChangedMeanwhile)) return null;
  const { now } = error as ChangedMeanwhile<T & { updated_at?: string }>;
  const overlaps = form.overlaps(now);
  if (overlaps.length === 0) return null;
  const lines = (from: T) => overlaps.map((name) => show(from[name])).join("\n");
  const choose = (choice: "mine" | "theirs") => () => {
    form.rebase(now, choice);
    onChoose();
  };
  return (
    <ConflictNotice
      mine={lines(form.fields)}
      theirs={lines(now)}
      onKeepMine={choose("mine")}
      onTakeTheirs={choose("theirs")}
    >
      Somebody changed {formatList(overlaps.map((name) => words[name]))} too
      {now.updated_at ? (
        <>
          , <Time value={now.updated_at} />
        </>
      ) : null}
      .
    </ConflictNotice>
  );
}
