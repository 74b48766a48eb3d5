"use client";
import { SelectField } from "./select-field";

const NEVER = "never";

type Props<Days extends number | null> = {
  label: string;
  value: Days;
  choices: readonly { days: Days; name: string }[];
  onChange: (days: Days) => void;
};

/** After how many days something ends, or that it never does. */
export function LifetimeField<Days extends number | null>({ label, value, choices, onChange }: Props<Days>) {
  const textOf = (days: Days) => String(days ?? NEVER);
  return (
    <SelectField
      label={label}
      value={textOf(value)}
      onChange={(event) => {
        const chosen = choices.find(({ days }) => textOf(days) === event.target.value);
        if (chosen) onChange(chosen.days);
      }}
    >
      {choices.map(({ days, name }) => (
        <option key={name} value={textOf(days)}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
