"use client";
import type { PointerEvent } from "react";
import { followPointer } from "../ui/follow-pointer";
import { widthProperty } from "./column-widths";
import { fittingWidth } from "./fitting-width";
import { sizeColumn, WIDTH_MAX, WIDTH_MIN } from "./table-layout";
import type { LayoutControl } from "./use-table-layout";

type Props = { id: string; layout: LayoutControl };

/** Drags a column wider or narrower, by mouse and touch; twice pressed, it fits what is in it. The column's menu does the same by keys. */
export function ColumnEdge({ id, layout }: Props) {
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const head = event.currentTarget.closest<HTMLElement>("th");
    const table = event.currentTarget.closest<HTMLElement>("table");
    if (!head || !table) return;
    const property = widthProperty(layout.value.columns.findIndex((column) => column.id === id));
    const before = table.style.getPropertyValue(property);
    const { width } = head.getBoundingClientRect();
    const direction = getComputedStyle(table).direction === "rtl" ? -1 : 1;
    const widthAt = (distance: number) => Math.min(Math.max(width + distance * direction, WIDTH_MIN), WIDTH_MAX);
    followPointer(event, {
      onMove: (distance) => table.style.setProperty(property, `${widthAt(distance)}px`),
      onEnd(distance) {
        table.style.setProperty(property, before);
        if (distance !== null) layout.change(sizeColumn(id, widthAt(distance)));
      },
    });
  }
  return (
    <span
      aria-hidden
      draggable={false}
      onPointerDown={onPointerDown}
      onDoubleClick={() => layout.change(sizeColumn(id, fittingWidth(id)))}
      className="group/edge absolute inset-y-0 end-0 z-1 w-3 cursor-col-resize touch-none"
    >
      <span className="absolute inset-y-1.5 end-0 w-px bg-line group-hover/edge:w-0.5 group-hover/edge:bg-accent group-active/edge:w-0.5 group-active/edge:bg-accent" />
    </span>
  );
}
