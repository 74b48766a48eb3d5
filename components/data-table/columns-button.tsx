"use client";
import { Columns3 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { LayoutControl } from "./use-table-layout";

const ColumnsPopover = part(() => import("./columns-popover").then((file) => file.ColumnsPopover));

export function ColumnsButton({ layout }: { layout: LayoutControl }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        size="sm"
        look="ghost"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <Columns3 aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Columns</span>
      </Button>
      {isOpen ? <ColumnsPopover button={button} layout={layout} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
