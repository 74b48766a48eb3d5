"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { preferencesQuery } from "@/lib/client/preferences";
import { baseOf, differingParts, OWN_COLUMNS, type ViewPart, type ViewParts } from "@/lib/client/view-parts";
import { viewsQuery } from "@/lib/client/views";
import type { TableName } from "@/lib/contract/tables";
import type { View } from "@/lib/contract/views";
import { addressOf, type Normal, resolveQuery } from "./resolve-query";

type History = { history: "push" | "replace" };
type Options = {
  table: TableName;
  /** What the address says. */
  said: string;
  normal: Normal;
  onQuery: (query: string, history: History) => void;
};

export type Viewed = {
  table: TableName;
  /** What the list shows, as an address that says all of it. */
  query: string;
  normal: Normal;
  views: readonly View[];
  view: View | null;
  /** What the view was when it was opened. */
  base: string | null;
  /** The address names a view that is not there, or is somebody else's. */
  isGone: boolean;
  /** What stands otherwise in the list than in the view. */
  unsaved: readonly ViewPart[];
  /** Nothing was changed here, and somebody has changed the view since it was opened. */
  isOlder: boolean;
  /** What the view filters by and the list does not know: `colour=red`. */
  lost: readonly string[];
  open: (view: View | null, history?: History) => void;
  /** Changes what the list shows, and how much of the view it is. */
  set: (query: string, history: History) => void;
};

const NONE: readonly View[] = [];

/** What of a view's query the list leaves out. */
function lostOf(query: string, parts: ViewParts): string[] {
  const kept = new URLSearchParams(Object.values(parts).join("&"));
  return [...new URLSearchParams(query)]
    .filter(([key, value]) => kept.get(key) !== value && !["cols", "pin", "density"].includes(key))
    .map(([key, value]) => `${key}=${value}`);
}

/** A list and the views of it: which one it shows, and what is not saved of it. */
export function useViewed({ table, said, normal, onQuery }: Options): Viewed {
  const { data: views = NONE } = useQuery(viewsQuery(table));
  const { data: preferences } = useQuery(preferencesQuery());
  const own = preferences?.[`${table}_table`] ?? "";
  const query = useMemo(() => resolveQuery(said, { views, own, normal }), [said, views, own, normal]);
  // The address says what is shown, so that a copy of it shows the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for another query
  useEffect(() => {
    if (query !== said) onQuery(query, { history: "replace" });
  }, [query, said]);

  const params = new URLSearchParams(query);
  const [id, base] = [params.get("view"), params.get("base")];
  const view = views.find((one) => one.id === id) ?? null;
  const shown = normal(query);
  const saved = view && normal(view.query);
  const unsaved = saved ? differingParts(shown, saved) : [];
  return {
    table,
    query,
    normal,
    views,
    view,
    base,
    isGone: id !== null && view === null,
    unsaved,
    isOlder: unsaved.length > 0 && base === baseOf(shown),
    lost: view && saved ? lostOf(view.query, saved) : [],
    open: (next, history = { history: "push" }) =>
      onQuery(
        next ? addressOf(next, normal) : resolveQuery("", { views: NONE, own: own || `cols=${OWN_COLUMNS}`, normal }),
        history,
      ),
    set: onQuery,
  };
}
