"use client";
import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { inputClass } from "../ui/field";
import { useDebounced } from "../ui/use-debounced";

const TYPING_MS = 300;
const LENGTH_MAX = 80;

export function LeadSearch({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState({ text: value, of: value });
  // Back and Forward change the address under the field.
  const text = typed.of === value ? typed.text : value;
  const settled = useDebounced(text, TYPING_MS);
  useEffect(() => {
    if (settled === text && settled.trim() !== value) onChange(settled.trim());
  }, [settled, text, value, onChange]);

  return (
    <search className="relative min-w-0 grow basis-full sm:max-w-xs sm:basis-40">
      <Search aria-hidden className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" />
      <input
        type="text"
        aria-label="Search leads by name or domain"
        placeholder="Name or domain"
        value={text}
        maxLength={LENGTH_MAX}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped({ text: event.target.value, of: value })}
        className={`${inputClass} ps-8! ${text ? "pe-8!" : ""}`}
      />
      {text ? (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            setTyped({ text: "", of: value });
            onChange("");
          }}
          className="absolute inset-e-1 top-1 grid size-6 place-items-center rounded-sm text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : null}
    </search>
  );
}
