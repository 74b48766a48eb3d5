"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { keepCookie } from "../ui/keep-cookie";
import { PANEL_COOKIE, panelWidthWithin } from "./panel-cookie";

type PanelWidth = {
  /** In pixels; null where nobody has set it. */
  width: number | null;
  set: (width: number | null) => void;
};

const PanelWidthContext = createContext<PanelWidth>({ width: null, set: () => {} });

/** How wide somebody has made the panels at the right: the same for all of them, and from the first paint on. */
export function PanelWidthProvider({ initial, children }: { initial: number | null; children: ReactNode }) {
  const [width, setWidth] = useState(initial);
  const value = useMemo(
    () => ({
      width,
      set(next: number | null) {
        const kept = next === null ? null : panelWidthWithin(next);
        setWidth(kept);
        keepCookie(PANEL_COOKIE, kept === null ? "" : `${kept}`);
      },
    }),
    [width],
  );
  return <PanelWidthContext value={value}>{children}</PanelWidthContext>;
}

export const usePanelWidth = () => useContext(PanelWidthContext);
