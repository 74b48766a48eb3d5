"use client";
import type { KeyboardEvent } from "react";
import { useSingleKeys } from "../shell/use-single-keys";
import type { RowSelection } from "./use-selection";

type Open = { id: string | null; onOpen: (id: string) => void; onClose: () => void };

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Up and down among the rows while the focus is on a row's link; an open panel follows, Escape closes it. Where rows
 * can be ticked, Space or x does so, and Shift with an arrow takes the next one along. What a row marks with `data-row-key`
 * is worked by that letter.
 */
export function useRowKeys(open: Open | undefined, selection: RowSelection | undefined) {
  const isLetterOn = useSingleKeys();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && open?.id) return open.onClose();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-row-link]")) return;
    const here = rowOf(event.target);
    const isSelecting = event.key === " " || (isLetterOn && event.key === "x");
    if (isSelecting && selection && here) {
      event.preventDefault();
      return selection.toggle(here, !selection.has(here), event.shiftKey);
    }
    const control = isLetterOn && /^[a-z]$/.test(event.key) && rowControl(event.target, event.key);
    if (control) {
      event.preventDefault();
      return control.click();
    }
    const step = event.key.length > 1 || isLetterOn ? STEPS[event.key] : undefined;
    if (!step) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
    const next = links[links.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    const id = rowOf(next);
    if (event.shiftKey && selection && here && id) selection.pick([here, id]);
    if (open?.id && id) open.onOpen(id);
  };
}

function rowOf(link: HTMLElement): string | undefined {
  return link.closest<HTMLElement>("[data-row]")?.dataset.row;
}

function rowControl(link: HTMLElement, key: string): HTMLElement | null | undefined {
  return link.closest("[data-row]")?.querySelector<HTMLElement>(`[data-row-key="${key}"]`);
}
