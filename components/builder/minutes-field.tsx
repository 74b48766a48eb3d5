"use client";
import { NumberField } from "../ui/number-field";
import { Switch } from "../ui/switch";
import type { FieldProps } from "./field-props";

const MINUTES_MAX = 24 * 60;
const MINUTES_AT_FIRST = 30;

export function MinutesField({ criteria: { minutes }, onChange, faultAt, isReadOnly }: FieldProps) {
  return (
    <>
      <Switch
        isSelected={minutes !== null}
        isDisabled={isReadOnly}
        onChange={(isOn) => onChange({ minutes: isOn ? MINUTES_AT_FIRST : null })}
        hint="A run that takes longer ends as partly done and keeps what it found."
      >
        Stop a run after some time
      </Switch>
      {minutes !== null ? (
        <NumberField
          inline
          label="Minutes of work, at most"
          value={minutes}
          min={1}
          max={MINUTES_MAX}
          isDisabled={isReadOnly}
          fault={faultAt("criteria.minutes")}
          onChange={(next) => onChange({ minutes: next })}
        />
      ) : null}
    </>
  );
}
