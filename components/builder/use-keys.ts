"use client";
import { useEffect, useEffectEvent } from "react";
import { isInDialog } from "../ui/is-in-dialog";

type Keys = { run: () => void; undo: () => void; redo: () => void; save: () => void };

/** In a field with text of its own, taking back is the browser's. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio"].includes(target.type) && target.value !== "";
}

function actionOf(event: KeyboardEvent): keyof Keys | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "enter") return "run";
  if (key === "s" && !event.shiftKey) return "save";
  if (isTyping(event.target)) return undefined;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey ? "redo" : undefined;
}

/** The builder's keys, wherever the focus is on its page. */
export function useKeys(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action || isInDialog(event.target)) return;
    event.preventDefault();
    keys[action]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
