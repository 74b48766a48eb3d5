"use client";
import type { MouseEvent, ReactNode } from "react";
import { useOpenedRow } from "./opened-row";

/** Opens the row's panel here; in a new tab it is a link like any other. */
export function OpenLink({ id, children }: { id: string; children: ReactNode }) {
  const { open, setOpen } = useOpenedRow();
  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(id);
  }
  return (
    <a
      href={`?open=${id}`}
      data-row-link
      aria-current={open === id || undefined}
      translate="no"
      title={typeof children === "string" ? children : undefined}
      onClick={onClick}
      className="rounded-sm font-medium hover:underline"
    >
      {children}
    </a>
  );
}
