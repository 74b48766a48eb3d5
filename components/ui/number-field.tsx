"use client";
import { type ReactNode, useId, useState } from "react";
import { FieldFault, Hint, inputClass, labelClass } from "./field";
import { formatCount } from "./intl";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  isDisabled?: boolean;
  /** The label and the number on one line, as a sentence. */
  inline?: boolean;
};

/** Whole numbers; what is typed is kept while it is not one, and only good values are passed on. */
export function NumberField({ label, hint, fault, value, onChange, min, max, isDisabled, inline }: Props) {
  /** What is typed, for as long as it stands for the value: another one may come from elsewhere. */
  const [typed, setTyped] = useState<{ text: string; value: number } | null>(null);
  const id = useId();
  const shown = typed?.value === value ? typed.text : String(value);
  const ok = /^\d+$/.test(shown.trim()) && Number(shown) >= min && Number(shown) <= max;
  const wrong = ok ? fault : `Enter a whole number from ${formatCount(min)} to ${formatCount(max)}`;

  function change(next: string) {
    const isGood = /^\d+$/.test(next.trim()) && Number(next) >= min && Number(next) <= max;
    setTyped({ text: next, value: isGood ? Number(next) : value });
    if (isGood) onChange(Number(next));
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className={inline ? "flex items-center justify-between gap-3" : "flex flex-col gap-1.5"}>
        <label htmlFor={id} className={inline ? "min-w-0 flex-1" : labelClass}>
          {label}
        </label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          disabled={isDisabled}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={[hint && `${id}-hint`, wrong && `${id}-fault`].filter(Boolean).join(" ") || undefined}
          onChange={(event) => change(event.target.value)}
          onBlur={() => ok && setTyped(null)}
          onKeyDown={(event) => {
            const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
            if (step === 0 || !ok) return;
            event.preventDefault();
            change(String(Math.min(max, Math.max(min, Number(shown) + step))));
          }}
          className={`${inputClass} text-end tabular-nums ${inline ? "w-16!" : "w-32!"}`}
        />
      </div>
      {wrong ? <FieldFault id={`${id}-fault`}>{wrong}</FieldFault> : null}
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}
