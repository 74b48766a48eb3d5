"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { seen } from "@/lib/contract/seen";
import { useDebounced } from "./use-debounced";

const TYPING_MS = 300;

type Field = { text: string; of: string; told: string | null };

/** What stands in a search field over the value of the address, which is told once nothing is typed for a moment. */
export function useSearchText(value: string, onChange: (value: string) => void) {
  const [field, setField] = useState<Field>({ text: value, of: value, told: null });
  // Back and Forward change the address under the field; what it told itself comes back while more is typed.
  if (field.of !== value) setField({ text: value === field.told ? field.text : value, of: value, told: null });
  const { text } = field;
  const settled = useDebounced(text, TYPING_MS);
  const tell = useEffectEvent((told: string) => {
    setField((now) => ({ ...now, told }));
    onChange(told);
  });
  useEffect(() => {
    if (settled === text && seen(settled) !== value) tell(seen(settled));
  }, [settled, text, value]);

  return {
    text,
    type: (next: string) => setField((now) => ({ ...now, text: next })),
    clear() {
      setField((now) => ({ ...now, text: "" }));
      onChange("");
    },
  };
}
