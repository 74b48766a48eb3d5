"use client";
import type { KeyboardEvent } from "react";

type Open = { id: string | null; onOpen: (id: string) => void; onClose: () => void };

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Up and down among the rows while the focus is on a row's link; an open panel follows, Escape closes it. */
export function useRowKeys(open: Open | undefined) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && open?.id) return open.onClose();
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-row-link]")) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
    const next = links[links.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    const id = next.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (open?.id && id) open.onOpen(id);
  };
}
