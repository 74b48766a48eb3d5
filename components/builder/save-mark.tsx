"use client";
import { CircleAlert } from "lucide-react";
import { formatDate } from "../ui/intl";
import { useTimeZone } from "../ui/viewer";
import type { SaveState } from "./use-autosave";

export function SaveMark({ state }: { state: SaveState }) {
  const timeZone = useTimeZone();
  if (state.error && !state.isSaving) {
    return (
      <span className="inline-flex items-center gap-1 text-danger text-xs" role="alert" title={state.error.message}>
        <CircleAlert aria-hidden className="size-3.5" />
        Not saved
      </span>
    );
  }
  const words = state.isSaving
    ? "Saving…"
    : state.isDirty
      ? "Not saved yet"
      : state.at
        ? `Saved ${formatDate(state.at, "clock", timeZone)}`
        : "";
  return <span className="text-ink-faint text-xs whitespace-nowrap">{words}</span>;
}
