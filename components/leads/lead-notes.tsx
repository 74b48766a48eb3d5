"use client";
import { useId } from "react";
import { labelClass } from "../ui/field";

const LENGTH_MAX = 10_000;

type Props = { value: string; onChange: (notes: string) => void };

export function LeadNotes({ value, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        Notes
      </label>
      <textarea
        id={id}
        value={value}
        rows={3}
        maxLength={LENGTH_MAX}
        placeholder="What the team should know"
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content max-h-60 min-h-16 w-full resize-y rounded-md border border-line-control bg-canvas px-2.5 py-1.5 text-sm outline-none focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 pointer-coarse:text-[16px]"
      />
    </div>
  );
}
