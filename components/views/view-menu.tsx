"use client";
import { Bookmark, ChevronDown } from "lucide-react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useOpening } from "../ui/use-opening";
import type { ViewMenuProps } from "./view-menu-items";

const ViewMenuItems = part(() => import("./view-menu-items").then((file) => file.ViewMenuItems));

export function ViewMenu(props: ViewMenuProps) {
  const { view } = props.viewed;
  const { button, isOpen, close, trigger } = useOpening("menu");
  return (
    <>
      <Button {...trigger} size="sm" look="ghost" className="min-w-0 max-w-64">
        <Bookmark aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">View: </span>
        <span className="truncate text-ink" title={view?.name}>
          {view?.name ?? props.all}
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
      </Button>
      {isOpen ? <ViewMenuItems {...props} button={button} onClose={close} /> : null}
    </>
  );
}
