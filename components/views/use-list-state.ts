"use client";
import { type ParserMap, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { OWN_COLUMNS } from "@/lib/client/view-parts";
import type { TableName } from "@/lib/contract/tables";
import type { LayoutParams } from "../data-table/layout-params";
import type { ListChange, ListGrammar, ListState } from "./list-grammar";
import { useViewed } from "./use-viewed";

type Options = { history?: "push" | "replace" };

/** Where somebody is in a list, and no part of how it is set. */
const AT_FIRST = { cursor: null, open: null, row: null };

/** What a list shows: as its address says, or as what it stands for does, such as a view. */
export function useListState<Params extends ParserMap>(
  table: TableName,
  { params, read, write, normal }: ListGrammar<Params>,
) {
  const [raw, setRaw] = useQueryStates(params, { history: "push" });
  type Set = Parameters<typeof setRaw>[0];
  const said = write(raw as ListChange<Params>);
  const viewed = useViewed({
    table,
    said,
    normal,
    onQuery: (query, history) => void setRaw(read(new URLSearchParams(query)) as Set, history),
  });
  const { query } = viewed;
  const state = useMemo(() => read(new URLSearchParams(query)), [query, read]);
  /** Other rows, or another order of them. */
  const set = useCallback(
    (change: ListChange<Params>, options?: Options) => {
      const cols = Reflect.get(state, "cols") ?? OWN_COLUMNS;
      void setRaw({ ...state, cols, ...AT_FIRST, ...change } as Set, options);
    },
    [state, setRaw],
  );
  /** The same rows with other columns. */
  const setColumns = (layout: LayoutParams) => void setRaw({ ...state, ...layout } as Set, { history: "replace" });
  /** Elsewhere in the same; from where the reader is by then, where that is a function. */
  const go = useCallback(
    (change: ListChange<Params> | ((now: ListState<Params>) => ListChange<Params>), options?: Options) =>
      void setRaw(change as Set, options),
    [setRaw],
  );
  return { table, state, viewed, set, go, setColumns };
}
