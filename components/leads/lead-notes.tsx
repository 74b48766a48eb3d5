"use client";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Hint, labelClass } from "../ui/field";

const LENGTH_MAX = 10_000;
const REST_MS = 1_000;

type Props = { value: string; isSaving: boolean; onChange: (notes: string, keepalive?: boolean) => void };

/** Saved a second after the last key, and when it is left in any way. */
export function LeadNotes({ value, isSaving, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const saved = useRef(value);
  const latest = useRef({ text, onChange });
  useEffect(() => {
    latest.current = { text, onChange };
  });
  const save = useCallback((keepalive: boolean) => {
    const { text, onChange } = latest.current;
    if (text.trim() === saved.current.trim()) return;
    saved.current = text;
    onChange(text, keepalive);
  }, []);
  useEffect(() => {
    if (text.trim() === saved.current.trim()) return;
    const timer = setTimeout(save, REST_MS, false);
    return () => clearTimeout(timer);
  }, [text, save]);
  useEffect(() => {
    const leave = () => save(true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [save]);
  const isDirty = text.trim() !== value.trim();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        Notes
      </label>
      <textarea
        id={id}
        value={text}
        rows={3}
        maxLength={LENGTH_MAX}
        placeholder="What the team should know"
        onChange={(event) => setText(event.target.value)}
        className="field-sizing-content max-h-60 min-h-16 w-full resize-y rounded-md border border-line-control bg-canvas px-2.5 py-1.5 text-sm outline-none focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 pointer-coarse:text-[16px]"
      />
      <Hint>{isDirty || isSaving ? "Saving…" : "Saved as you type."}</Hint>
    </div>
  );
}
