import type { DragEvent } from "react";
import { moveBefore } from "./table-layout";
import type { LayoutControl } from "./use-table-layout";

const TYPE = "application/x-prospector-column";

/** In front of the column that the pointer is over, or behind it where it is in its other half. */
function placeAt(event: DragEvent<HTMLElement>): "before" | "after" {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX < box.left + box.width / 2 ? "before" : "after";
}

const mark = (event: DragEvent<HTMLElement>, place: string | null) => {
  if (place === null) delete event.currentTarget.dataset.drop;
  else event.currentTarget.dataset.drop = place;
};

/** A column head that is dragged to another place; the first stays where it is. */
export function useColumnDrag(id: string, layout: LayoutControl | undefined) {
  if (!layout) return {};
  const { columns } = layout.value;
  const at = columns.findIndex((column) => column.id === id);
  return {
    draggable: at > 0,
    onDragStart(event: DragEvent<HTMLElement>) {
      event.dataTransfer.setData(TYPE, id);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes(TYPE)) return;
      event.preventDefault();
      mark(event, at === 0 ? "after" : placeAt(event));
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => mark(event, null),
    onDrop(event: DragEvent<HTMLElement>) {
      const moved = event.dataTransfer.getData(TYPE);
      const isBefore = at > 0 && placeAt(event) === "before";
      mark(event, null);
      if (!moved || moved === id) return;
      event.preventDefault();
      layout.change(moveBefore(moved, isBefore ? id : (columns[at + 1]?.id ?? null)));
    },
  };
}
