"use client";
import { Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import { FieldFault, Hint, inputClass, labelClass } from "./field";

type Props = {
  label: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  fault?: string | undefined;
  minLength?: number;
};

export function PasswordField({ label, name, autoComplete, hint, fault, minLength }: Props) {
  const [shown, setShown] = useState(false);
  // Kept here, because a form that was sent empties the fields that nothing keeps, faults or not.
  const [value, setValue] = useState("");
  const id = useId();
  const Icon = shown ? EyeOff : Eye;
  const described = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          minLength={minLength}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described || undefined}
          className={`${inputClass} pe-9`}
        />
        <button
          type="button"
          aria-label="Show the password"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-e-0.5 top-0.5 grid size-7 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
      {fault ? <FieldFault id={`${id}-fault`}>{fault}</FieldFault> : null}
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}
