"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { announce } from "../ui/announcer";
import { NOTHING_SELECTED, rowsBetween, selectRows } from "./selection";

const everyRow = () => true;

/**
 * The ticked rows of a list, over its pages; another filter (`of`) lets go of them. `isAmongAll` tells of a row whether
 * it is one of "all", where more may have come since.
 */
export function useSelection(of: string, page: readonly string[], isAmongAll: (id: string) => boolean = everyRow) {
  const [state, setState] = useState({ of, selection: NOTHING_SELECTED, isDropped: false });
  const last = useRef<string | null>(null);
  if (state.of !== of) {
    const had = state.selection.isAll || state.selection.ids.size > 0;
    setState({ of, selection: NOTHING_SELECTED, isDropped: had });
  }
  const { isDropped, selection } = state;
  useEffect(() => {
    last.current = null;
    if (isDropped && of) announce("Selection cleared: the filter changed");
  }, [isDropped, of]);

  // The same as long as what it says is: whoever draws rows draws them again for another.
  return useMemo(() => {
    const set = (next: typeof selection) => setState({ of, selection: next, isDropped: false });
    const has = (id: string) => (selection.isAll ? isAmongAll(id) : selection.ids.has(id));
    return {
      ...selection,
      isDropped,
      has,
      isPageSelected: page.length > 0 && page.every(has),
      isPageTouched: page.some(has),
      toggle(id: string, isSelected: boolean, isRange: boolean) {
        const rows = isRange ? rowsBetween(page, last.current, id) : [id];
        last.current = id;
        set(selectRows(selection, page, rows, isSelected));
      },
      pick(rows: readonly string[]) {
        last.current = rows.at(-1) ?? null;
        set(selectRows(selection, page, rows, true));
      },
      togglePage: (isSelected: boolean) =>
        set(isSelected || !selection.isAll ? selectRows(selection, page, page, isSelected) : NOTHING_SELECTED),
      selectAll: () => set({ ids: new Set(), isAll: true }),
      clear: () => set(NOTHING_SELECTED),
    };
  }, [of, selection, isDropped, page, isAmongAll]);
}
export type RowSelection = ReturnType<typeof useSelection>;
