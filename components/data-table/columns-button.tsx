"use client";
import { Columns3 } from "lucide-react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useOpening } from "../ui/use-opening";
import type { LayoutControl } from "./use-table-layout";

const ColumnsPopover = part(() => import("./columns-popover").then((file) => file.ColumnsPopover));

export function ColumnsButton({ layout }: { layout: LayoutControl }) {
  const { button, isOpen, close, trigger } = useOpening("dialog");
  return (
    <>
      <Button {...trigger} size="sm" look="ghost">
        <Columns3 aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Columns</span>
      </Button>
      {isOpen ? <ColumnsPopover button={button} layout={layout} onClose={close} /> : null}
    </>
  );
}
