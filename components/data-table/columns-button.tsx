"use client";
import { Columns3 } from "lucide-react";
import { DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { popoverClass } from "../ui/popover-class";
import type { LayoutControl } from "./use-table-layout";

const ColumnsPanel = part(() => import("./columns-panel").then((file) => file.ColumnsPanel));

export function ColumnsButton({ layout }: { layout: LayoutControl }) {
  return (
    <DialogTrigger>
      <Button size="sm" look="ghost">
        <Columns3 aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Columns</span>
      </Button>
      <Popover placement="bottom end" offset={4} className={popoverClass("w-80 max-w-[calc(100vw-2rem)]")}>
        <ColumnsPanel layout={layout} />
      </Popover>
    </DialogTrigger>
  );
}
