"use client";
import { useEffect, useMemo, useRef } from "react";
import { changePreferences } from "@/lib/client/preferences";
import type { TableName } from "@/lib/contract/tables";
import { type LayoutParams, layoutIn, readLayout, writeLayout } from "./layout-params";
import { sayFailure } from "./say-failure";
import { isSameLayout, type KnownColumn, type LayoutChange, type TableLayout } from "./table-layout";

export type LayoutControl = {
  value: TableLayout;
  known: readonly KnownColumn[];
  isOwn: boolean;
  change: (change: LayoutChange) => void;
  /** To the list's own. */
  reset: () => void;
};

/** As preferences keep it. */
function layoutText({ cols, pin, density }: LayoutParams): string {
  return Object.entries({ cols, pin, density })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${value}`)
    .join("&");
}

type Options = {
  /** What the address says, or what stands in its place. */
  params: LayoutParams;
  own: TableLayout;
  known: readonly KnownColumn[];
  onChange: (params: LayoutParams) => void;
  /** The list for which one's own layout is kept; left out where it is a view's. */
  kept: TableName | null;
};

/** The layout of a table that its address tells; what somebody changes of it is changed in their own too, and no more than that. */
export function useTableLayout({ params, own, known, onChange, kept }: Options): LayoutControl & { lost: string[] } {
  const { cols, pin, density } = params;
  const { layout: value, lost } = useMemo(
    () => readLayout({ cols, pin, density }, own, known),
    [cols, pin, density, own, known],
  );
  function keep(change: LayoutChange) {
    if (!kept) return;
    void changePreferences((now) => {
      const before = readLayout(layoutIn(now[`${kept}_table`]), own, known).layout;
      const after = change(before, known);
      return { [`${kept}_table`]: isSameLayout(after, own) ? null : layoutText(writeLayout(after, own)) };
    }).catch((error) => sayFailure("The columns were not kept for next time", error));
  }
  const latest = useRef<(change: LayoutChange) => void>(() => undefined);
  useEffect(() => {
    latest.current = (change) => {
      const after = change(value, known);
      if (isSameLayout(after, value)) return;
      onChange(writeLayout(after, own));
      keep(change);
    };
  });
  // The same as long as the layout is: rows are drawn again for what is made anew.
  return useMemo(
    () => ({
      value,
      known,
      lost,
      isOwn: isSameLayout(value, own),
      change: (change: LayoutChange) => latest.current(change),
      reset: () => latest.current(() => own),
    }),
    [value, known, lost, own],
  );
}
