"use client";
import { type ReactNode, useId } from "react";

type Props = {
  name?: string;
  value?: string;
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  /** A sentence below the label. */
  hint?: ReactNode;
};

export function Checkbox({ name, value, isSelected, isDisabled, onChange, children, hint }: Props) {
  const id = useId();
  return (
    <div className="flex gap-2">
      <span className="grid size-5 shrink-0 place-items-center">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          checked={isSelected}
          disabled={isDisabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="size-4"
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className={isDisabled ? "text-ink-soft" : "text-ink"}>
          {children}
        </label>
        {hint ? (
          <div id={`${id}-hint`} className="text-ink-faint text-xs">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}
