"use client";
import { Search, X } from "lucide-react";
import { inputClass } from "./field";
import { useSearchText } from "./use-search-text";

type Props = {
  label: string;
  placeholder: string;
  lengthMax: number;
  value: string;
  /** Told once nothing is typed for a moment. */
  onChange: (value: string) => void;
};

export function SearchField({ label, placeholder, lengthMax, value, onChange }: Props) {
  const { text, type, clear } = useSearchText(value, onChange);
  return (
    <search className="relative min-w-0 grow basis-32 sm:max-w-xs sm:basis-40">
      <Search aria-hidden className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" />
      <input
        type="text"
        data-shortcut="/"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={lengthMax}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        className={`${inputClass} ps-8! ${text ? "pe-8!" : ""}`}
      />
      {text ? (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={clear}
          className="absolute inset-e-1 top-1 grid size-6 place-items-center rounded-sm text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : null}
    </search>
  );
}
