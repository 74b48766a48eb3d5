"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldFault, Hint, inputClass, labelClass } from "./field";

type Props = Omit<ComponentProps<"input">, "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  /** Shown at the label's end. */
  aside?: ReactNode;
  hideLabel?: boolean;
};

/** A labelled native input; its hint and its fault are tied to it. */
export function TextField({ label, hint, fault, aside, hideLabel, ...input }: Props) {
  const made = useId();
  const id = input.id ?? made;
  const described = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className={hideLabel ? "sr-only" : "flex items-baseline justify-between gap-2"}>
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
        {aside}
      </div>
      <input
        {...input}
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        className={inputClass}
      />
      {fault ? <FieldFault id={`${id}-fault`}>{fault}</FieldFault> : null}
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}
