"use client";
import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { inputClass, labelClass } from "./field";

type Props = Omit<ComponentProps<"select">, "className"> & { label: string; hideLabel?: boolean; children: ReactNode };

export function SelectField({ label, hideLabel, children, ...select }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={hideLabel ? "sr-only" : labelClass}>
        {label}
      </label>
      <div className="relative">
        <select {...select} id={id} className={`${inputClass} appearance-none pe-8`}>
          {children}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-e-2 top-2 size-4 text-ink-faint" />
      </div>
    </div>
  );
}
