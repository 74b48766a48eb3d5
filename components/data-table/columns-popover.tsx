"use client";
import type { RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import { popoverClass } from "../ui/popover-class";
import { ColumnsPanel } from "./columns-panel";
import type { LayoutControl } from "./use-table-layout";

type Props = { button: RefObject<HTMLButtonElement | null>; layout: LayoutControl; onClose: () => void };

/** The list of the columns while it is open. */
export function ColumnsPopover({ button, layout, onClose }: Props) {
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      offset={4}
      className={popoverClass("w-80 max-w-[calc(100vw-2rem)]")}
    >
      <ColumnsPanel layout={layout} />
    </Popover>
  );
}
