"use client";
import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { isInDialog } from "../ui/is-in-dialog";
import { part } from "../ui/part";

const Palette = part(() => import("../palette/palette").then((file) => file.Palette));

/** Opens the palette, by its button and by Ctrl or Cmd and K wherever the focus is but in a dialog. */
export function PaletteOpener() {
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();
  const [openedAt, setOpenedAt] = useState(path);
  /** What is typed while the palette's code is on the way; null at any other time. */
  const early = useRef<string | null>(null);
  const onReady = useCallback(() => {
    early.current = null;
  }, []);
  if (isOpen && path !== openedAt) setOpen(false);
  function open() {
    early.current = "";
    setOpenedAt(path);
    setOpen(true);
  }
  function close() {
    early.current = null;
    setOpen(false);
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (early.current !== null && isPlain && (event.key.length === 1 || event.key === "Escape")) {
      event.preventDefault();
      if (event.key === "Escape") close();
      else early.current += event.key;
      return;
    }
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (!isOpen && isInDialog(event.target)) return;
    event.preventDefault();
    if (isOpen) close();
    else open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 w-full items-center gap-2 rounded-md border border-line-control bg-canvas px-2 text-ink-faint text-sm hover:text-ink"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate text-start">Find</span>
        <kbd className="font-sans text-xs">Ctrl K</kbd>
      </button>
      {isOpen ? <Palette typedEarly={() => early.current ?? ""} onReady={onReady} onClose={close} /> : null}
    </>
  );
}
