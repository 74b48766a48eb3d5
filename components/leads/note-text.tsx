"use client";
import type { KeyboardEvent } from "react";
import { labelClass } from "../ui/field";

type Props = {
  id: string;
  label: string;
  value: string;
  max: number;
  placeholder?: string;
  autoFocus?: boolean;
  hideLabel?: boolean;
  onChange: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** A text of some lines, as high as it is long. */
export function NoteText({ id, label, max, hideLabel, onChange, ...area }: Props) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={hideLabel ? "sr-only" : labelClass}>
        {label}
      </label>
      <textarea
        {...area}
        id={id}
        rows={2}
        maxLength={max}
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content max-h-60 min-h-14 w-full resize-y rounded-md border border-line-control bg-canvas px-2.5 py-1.5 text-sm outline-none focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 pointer-coarse:text-[16px]"
      />
    </div>
  );
}
