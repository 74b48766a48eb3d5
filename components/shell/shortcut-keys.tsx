"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { preferencesQuery } from "@/lib/client/preferences";
import type { Preferences } from "@/lib/contract/preferences";
import { part } from "../ui/part";
import { useCanWrite } from "./me";
import { listenForKeys } from "./open-keys";
import { beginsShortcut, GO_MS, shortcutOf, singleKey } from "./shortcuts";

const ShortcutsDialog = part(() => import("./shortcuts-dialog").then((file) => file.ShortcutsDialog));

/** Presses or focuses what a page has marked with the key. */
function work(key: string): boolean {
  const marked = document.querySelector<HTMLElement>(`#main [data-shortcut="${CSS.escape(key)}"]`);
  if (!marked || marked.matches(":disabled, [aria-disabled=true]")) return false;
  marked.focus();
  if (!marked.matches("input")) marked.click();
  return true;
}

/** Hears the single keys that mean something on every page, where they are not switched off. */
export function ShortcutKeys({ preferences }: { preferences: Preferences }) {
  const { data } = useQuery({ ...preferencesQuery(), initialData: preferences });
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const canWrite = useCanWrite();
  const before = useRef<{ key: string; at: number } | null>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = data.single_keys ? singleKey(event) : null;
    if (key === null) return;
    const begun = before.current && event.timeStamp - before.current.at < GO_MS ? before.current.key : null;
    before.current = begun === null && beginsShortcut(key) ? { key, at: event.timeStamp } : null;
    const shortcut = shortcutOf(key, begun);
    if (!shortcut || (shortcut.mayWrite && !canWrite)) return;
    if (shortcut.href) router.push(shortcut.href);
    else if (key === "?") setOpen(true);
    else if (!work(key)) return;
    event.preventDefault();
  });
  useEffect(() => listenForKeys(() => setOpen(true)), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return isOpen ? <ShortcutsDialog onClose={() => setOpen(false)} /> : null;
}
