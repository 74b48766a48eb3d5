"use client";
import { ChevronDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { part } from "../ui/part";
import type { LayoutControl } from "./use-table-layout";

const ColumnMenu = part(() => import("./column-menu").then((file) => file.ColumnMenu));

type Props = {
  id: string;
  layout: LayoutControl;
  /** Upwards or downwards, where the list can be sorted by it. */
  sort: ((isDescending: boolean) => void) | undefined;
};

/**
 * Opens what can be done with a column; so does the menu key on its head, and a right click. It is no stop of the Tab
 * key: the list of the columns does all the same, and rows are nearer without it.
 */
export function ColumnMenuButton({ id, layout, sort }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = layout.known.find((column) => column.id === id)?.label ?? id;

  useEffect(() => {
    const head = button.current?.closest("th");
    const open = (event: Event) => {
      event.preventDefault();
      setOpen(true);
    };
    head?.addEventListener("contextmenu", open);
    return () => head?.removeEventListener("contextmenu", open);
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-label={`Column ${label}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        className="data-table-menu ms-0.5 grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:bg-hover hover:text-ink"
      >
        <ChevronDown aria-hidden className="size-3.5" />
      </button>
      {isOpen ? (
        <ColumnMenu
          id={id}
          label={`Column ${label}`}
          layout={layout}
          sort={sort}
          button={button}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
