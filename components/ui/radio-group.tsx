"use client";
import { type ReactNode, useId } from "react";
import { labelClass } from "./field";

type Item<Value extends string> = { value: Value; name: string; hint: ReactNode };
type Props<Value extends string> = {
  label: string;
  items: readonly Item<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

export function RadioGroup<Value extends string>({ label, items, value, onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset>
      <legend className={`${labelClass} mb-2`}>{label}</legend>
      <div className="divide-y rounded-lg border">
        {items.map((item) => (
          <label
            key={item.value}
            htmlFor={`${id}-${item.value}`}
            className="flex cursor-pointer gap-2.5 px-3 py-2 first:rounded-t-lg last:rounded-b-lg hover:bg-hover has-checked:bg-selected"
          >
            <span className="grid size-5 shrink-0 place-items-center">
              <input
                id={`${id}-${item.value}`}
                type="radio"
                name={id}
                value={item.value}
                checked={item.value === value}
                aria-describedby={`${id}-${item.value}-hint`}
                aria-label={item.name}
                onChange={() => onChange(item.value)}
                className="size-4"
              />
            </span>
            <span className="min-w-0">
              <span className="block font-medium text-ink">{item.name}</span>
              <span id={`${id}-${item.value}-hint`} className="block text-ink-soft text-xs">
                {item.hint}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
