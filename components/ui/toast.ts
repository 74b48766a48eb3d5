import type { ReactNode } from "react";

type Options = {
  description?: ReactNode;
  action?: { label: string; onClick: () => void };
  /** How long it stays, where a glance is not enough. */
  duration?: number;
};
/** Long enough to see what was done to many, and to take it back. */
export const UNDO_MS = 12_000;

type Said = [kind: "success" | "error", text: string, options?: Options];
type Show = (...said: Said) => void;

const waiting: Said[] = [];
let show: Show | undefined;

function say(...said: Said): void {
  if (show) show(...said);
  else waiting.push(said);
}

/** Says how the reader's own action ended. */
export const toast = {
  success: (text: string, options?: Options) => say("success", text, options),
  error: (text: string, options?: Options) => say("error", text, options),
};

/** The toaster loads after the page and not when there is something to say: the server may be gone by then. */
export function connectToaster(toaster: Show): void {
  show = toaster;
  for (const said of waiting.splice(0)) toaster(...said);
}
