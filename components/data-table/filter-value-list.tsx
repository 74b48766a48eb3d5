"use client";
import { type KeyboardEvent, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox } from "react-aria-components/ListBox";
import { TextField } from "react-aria-components/TextField";
import { folded } from "@/lib/contract/folded";
import { erases } from "../ui/erases";
import { inputClass } from "../ui/field";
import { formatCount } from "../ui/intl";
import { Option } from "../ui/option";
import { useDebounced } from "../ui/use-debounced";
import type { FilterField, FilterValue, FilterValues } from "./filter-field";
import { useFilterValues } from "./use-filter-values";

const TYPING_MS = 150;

type Props<Key extends string> = {
  field: FilterField<Key>;
  chosen: string | null;
  from: FilterValues<Key>;
  onChoose: (value: string | null) => void;
  /** Where there is a list of fields to go back to. */
  onBack?: (() => void) | undefined;
};

/** The values of one field, found by typing, each with what it leaves. */
export function FilterValueList<Key extends string>({ field, chosen, from, onChoose, onBack }: Props<Key>) {
  const [typed, setTyped] = useState("");
  const asked = useDebounced(typed.trim(), TYPING_MS);
  const found = useFilterValues(field, from, asked);
  const wanted = folded(typed);
  const isOlder = !field.values && (found.isLoading || asked !== typed.trim());
  const shown = found.values?.filter(({ name }) => wanted === "" || folded(name).includes(wanted)) ?? [];

  function goBack(event: KeyboardEvent<HTMLInputElement>) {
    if (onBack && erases(event, typed)) onBack();
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={`Find a value of ${field.label}`} className="border-b p-1.5" autoFocus>
        <Input placeholder={field.label} onKeyDown={goBack} className={inputClass} />
      </TextField>
      <ListBox<FilterValue>
        aria-label={field.label}
        items={shown.map((one) => ({ ...one, id: one.value }))}
        selectionMode="single"
        // Escape only leaves; what is chosen goes by its chip.
        escapeKeyBehavior="none"
        disallowEmptySelection={chosen !== null}
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(keys === "all" ? null : (([...keys][0] as string | undefined) ?? null))}
        className="max-h-72 min-h-20 overflow-auto p-1 outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-3 text-ink-faint">{emptyWords(found.error, isOlder, typed.trim())}</p>
        )}
      >
        {({ value, name, count }) => (
          <Option id={value} textValue={name}>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {count === undefined ? null : (
              <span className="shrink-0 text-ink-faint text-xs tabular-nums">{formatCount(count)}</span>
            )}
          </Option>
        )}
      </ListBox>
      {!field.values && found.hasMore && !isOlder ? (
        <p className="border-t px-3 py-1.5 text-ink-faint text-xs">The most frequent ones. Type to find others.</p>
      ) : null}
    </Autocomplete>
  );
}

function emptyWords(error: Error | null, isLoading: boolean, typed: string): string {
  if (error) return "The values can’t be shown.";
  if (isLoading) return "Counting…";
  return typed ? `Nothing found for “${typed}”` : "No row has a value here";
}
