"use client";
import { Bookmark, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { ViewMenuProps } from "./view-menu-items";

const ViewMenuItems = part(() => import("./view-menu-items").then((file) => file.ViewMenuItems));

export function ViewMenu(props: ViewMenuProps) {
  const { view } = props.viewed;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        size="sm"
        look="ghost"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={({ key }) => (key === "ArrowDown" || key === "ArrowUp") && setOpen(true)}
        className="min-w-0 max-w-64"
      >
        <Bookmark aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">View: </span>
        <span className="truncate text-ink" title={view?.name}>
          {view?.name ?? props.all}
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
      </Button>
      {isOpen ? <ViewMenuItems {...props} button={button} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
