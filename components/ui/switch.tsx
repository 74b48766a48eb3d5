"use client";
import { type ReactNode, useId } from "react";

type Props = {
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
};

export function Switch({ isSelected, isDisabled, onChange, children, hint }: Props) {
  const id = useId();
  return (
    <div className={`flex justify-between gap-4 ${hint ? "items-start" : "items-center"}`}>
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {children}
        </label>
        {hint ? (
          <div id={`${id}-hint`} className="text-ink-faint text-xs">
            {hint}
          </div>
        ) : null}
      </div>
      <span className="grid h-6 w-9 shrink-0 place-items-center">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={isSelected}
          aria-checked={isSelected}
          disabled={isDisabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="relative h-5 w-9 appearance-none rounded-full border border-line-control bg-line-control transition-colors before:absolute before:start-0.5 before:top-0.5 before:size-3.5 before:rounded-full before:bg-white before:transition-transform checked:border-accent-solid checked:bg-accent-solid checked:before:translate-x-4 disabled:opacity-50 forced-colors:appearance-auto"
        />
      </span>
    </div>
  );
}
