"use client";
import { useId } from "react";
import { TextField } from "../ui/text-field";

type Props = { value: string; zones: readonly string[]; fault: string | undefined; onChange: (zone: string) => void };

/** Typed, with the browser's own list of what begins so; the server knows which are zones. */
export function ZoneField({ value, zones, fault, onChange }: Props) {
  const list = useId();
  return (
    <>
      <TextField
        label="Time zone"
        value={value}
        list={list}
        required
        autoComplete="off"
        spellCheck={false}
        placeholder="America/Chicago"
        fault={fault}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
