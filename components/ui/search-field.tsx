"use client";
import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { seen } from "@/lib/contract/seen";
import { inputClass } from "./field";
import { useDebounced } from "./use-debounced";

const TYPING_MS = 300;

type Props = {
  label: string;
  placeholder: string;
  lengthMax: number;
  value: string;
  /** Told once nothing is typed for a moment. */
  onChange: (value: string) => void;
};

export function SearchField({ label, placeholder, lengthMax, value, onChange }: Props) {
  const [typed, setTyped] = useState({ text: value, of: value });
  // Back and Forward change the address under the field.
  const text = typed.of === value ? typed.text : value;
  const settled = useDebounced(text, TYPING_MS);
  useEffect(() => {
    if (settled === text && seen(settled) !== value) onChange(seen(settled));
  }, [settled, text, value, onChange]);

  return (
    <search className="relative min-w-0 grow basis-full sm:max-w-xs sm:basis-40">
      <Search aria-hidden className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" />
      <input
        type="text"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={lengthMax}
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
