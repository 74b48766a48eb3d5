"use client";
import { useMemo } from "react";
import { changePreferences } from "@/lib/client/preferences";
import type { Preferences } from "@/lib/contract/preferences";
import { type LayoutParams, layoutParams, readLayout, writeLayout } from "./layout-params";
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

/** Of what preferences keep; empty where one has set nothing. */
export function keptLayout(text: string): LayoutParams {
  const said = new URLSearchParams(text);
  const read = <Key extends keyof LayoutParams>(key: Key) => {
    const value = said.get(key);
    return value === null ? null : (layoutParams[key].parse(value) as LayoutParams[Key]);
  };
  return { cols: read("cols"), pin: read("pin"), density: read("density") };
}

type Kept = { [Field in keyof Preferences]: Preferences[Field] extends string ? Field : never }[keyof Preferences] &
  `${string}_table`;

type Options = {
  /** What the address says, or what stands in its place. */
  params: LayoutParams;
  own: TableLayout;
  known: readonly KnownColumn[];
  onChange: (params: LayoutParams) => void;
  /** Where one's own layout of the list is kept; left out where it is a view's. */
  kept: Kept | null;
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
      const before = readLayout(keptLayout(now[kept]), own, known).layout;
      const after = change(before, known);
      return { [kept]: isSameLayout(after, own) ? null : layoutText(writeLayout(after, own)) };
    }).catch((error) => sayFailure("The columns were not kept for next time", error));
  }
  function change(change: LayoutChange) {
    const after = change(value, known);
    if (isSameLayout(after, value)) return;
    onChange(writeLayout(after, own));
    keep(change);
  }
  return { value, known, lost, isOwn: isSameLayout(value, own), change, reset: () => change(() => own) };
}
