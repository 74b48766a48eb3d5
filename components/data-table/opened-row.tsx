"use client";
import { parseAsString, useQueryState } from "nuqs";
import { createContext, type ReactNode, use, useMemo } from "react";

type OpenedRow = { open: string | null; setOpen: (id: string) => void };
const OpenedRowContext = createContext<OpenedRow>({ open: null, setOpen: () => undefined });
const openParam = parseAsString.withOptions({ history: "replace" });

/** Which row's panel is open, as the address says; asked for once for all rows of a table. */
export function OpenedRowProvider({ children }: { children: ReactNode }) {
  const [open, set] = useQueryState("open", openParam);
  const value = useMemo(
    () => ({ open, setOpen: (id: string) => void set(id, { history: open ? "replace" : "push" }) }),
    [open, set],
  );
  return <OpenedRowContext value={value}>{children}</OpenedRowContext>;
}

export const useOpenedRow = () => use(OpenedRowContext);
