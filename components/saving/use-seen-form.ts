"use client";
import { useState, useSyncExternalStore } from "react";
import { KeptForm } from "@/lib/client/kept-form";
import { type Editing, isSameValue, rebased } from "@/lib/client/seen-fields";

/** What is known, but for what has been read to be something else since. */
const newsOver = <T extends object>(known: Editing<T>, read: T): T => rebased(known, read, "theirs").fields;

/**
 * A form, saved by its button, of an object that others change too: it sends what was changed of what was seen. What is typed
 * lives as long as `kept`, or else as the form.
 */
export function useSeenForm<T extends object>(first: T, kept?: KeptForm<Editing<T>>) {
  const [form] = useState(() => kept ?? new KeptForm<Editing<T>>({ name: "", href: "" }));
  const typed = useSyncExternalStore(form.subscribe, form.typed, () => null);
  // What was answered stands but for what is then read anew.
  const [{ read, stored }, setKnown] = useState({ read: first, stored: first });
  if (!isSameValue(read, first)) setKnown({ read: first, stored: newsOver({ seen: read, fields: stored }, first) });
  const { seen, fields } = typed ?? { seen: stored, fields: stored };
  const names = Object.keys(first) as (keyof T)[];
  const changed = names.filter((name) => !isSameValue(fields[name], seen[name]));
  const pick = (from: T) => Object.fromEntries(changed.map((name) => [name, from[name]])) as Partial<T>;
  const keep = (editing: Editing<T>) => form.set(isSameValue(editing.fields, editing.seen) ? null : editing);
  /** It is stored so now; what is under way is put over it. */
  const store = (editing: Editing<T>, now: T, choice: "mine" | "theirs") => {
    const next = rebased(editing, now, choice);
    // It may have been read since this was asked; what was read before that is no news.
    setKnown(({ read: last }) => ({ read: last, stored: newsOver({ seen: first, fields: next.seen }, last) }));
    keep(next);
  };
  return {
    fields,
    isChanged: changed.length > 0,
    /** What is to be sent, and what was seen of it. */
    request: pick(fields),
    seen: pick(seen),
    change: (part: Partial<T>) => keep({ seen, fields: { ...fields, ...part } }),
    /** What was sent is stored so now; what was typed since stays, whether its form still stands or not. */
    saved: (now: T) => store({ seen: fields, fields: form.typed()?.fields ?? fields }, now, "mine"),
    discard: form.discard,
    /** Those that somebody else has made something else of meanwhile. */
    overlaps: (now: T) =>
      changed.filter((name) => !isSameValue(now[name], seen[name]) && !isSameValue(now[name], fields[name])),
    rebase: (now: T, choice: "mine" | "theirs") => store({ seen, fields }, now, choice),
  };
}
export type SeenForm<T extends object> = ReturnType<typeof useSeenForm<T>>;
