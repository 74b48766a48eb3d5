"use client";
import type { RefObject } from "react";
import { MenuPopover } from "../ui/menu-popover";
import { ColumnActions } from "./column-actions";
import type { LayoutControl } from "./use-table-layout";

type Props = {
  id: string;
  label: string;
  layout: LayoutControl;
  sort: ((isDescending: boolean) => void) | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** What can be done with a column, below its head. */
export function ColumnMenu({ id, label, layout, sort, button, onClose }: Props) {
  return (
    <MenuPopover button={button} label={label} placement="bottom start" onClose={onClose}>
      <ColumnActions id={id} layout={layout} sort={sort} />
    </MenuPopover>
  );
}
