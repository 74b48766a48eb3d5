"use client";
import { useState } from "react";
import { isSameValue, rebased } from "@/lib/client/seen-fields";

/** A form, saved by its button, of an object that others change too: it sends what was changed of what was seen. */
export function useSeenForm<T extends object>(first: T) {
  const [{ seen, fields }, setState] = useState({ seen: first, fields: first });
  const names = Object.keys(first) as (keyof T)[];
  const changed = names.filter((name) => !isSameValue(fields[name], seen[name]));
  const pick = (from: T) => Object.fromEntries(changed.map((name) => [name, from[name]])) as Partial<T>;
  return {
    fields,
    isChanged: changed.length > 0,
    /** What is to be sent, and what was seen of it. */
    request: pick(fields),
    seen: pick(seen),
    change: (part: Partial<T>) => setState({ seen, fields: { ...fields, ...part } }),
    /** It is stored so now, whatever was seen or typed. */
    reset: (now: T) => setState({ seen: now, fields: now }),
    /** Those that somebody else has made something else of meanwhile. */
    overlaps: (now: T) =>
      changed.filter((name) => !isSameValue(now[name], seen[name]) && !isSameValue(now[name], fields[name])),
    rebase: (now: T, choice: "mine" | "theirs") => setState(rebased({ seen, fields }, now, choice)),
  };
}
export type SeenForm<T extends object> = ReturnType<typeof useSeenForm<T>>;
