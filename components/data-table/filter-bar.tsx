"use client";
import { ListFilter, X } from "lucide-react";
import { type RefObject, useRef } from "react";
import { announce } from "../ui/announcer";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useOpening } from "../ui/use-opening";
import type { FilterField, FilterValues } from "./filter-field";
import type { FilterPopover as Popover } from "./filter-popover";
import { useFilterValues } from "./use-filter-values";

// A part forgets that it is told which keys there are.
const FilterPopover = part(() => import("./filter-popover").then((file) => file.FilterPopover)) as typeof Popover;

type Chosen<Key extends string> = Partial<Record<Key, string | null>>;
type Props<Key extends string> = {
  fields: readonly FilterField<Key>[];
  value: Chosen<Key>;
  from: FilterValues<Key>;
  onChange: (change: Chosen<Key>) => void;
};

/** What a list is narrowed by: a button that adds a field and one of its values, and a chip for each that is there. */
export function FilterBar<Key extends string>({ fields, value, from, onChange }: Props<Key>) {
  const active = fields.filter(({ key }) => value[key] !== null && value[key] !== undefined);
  const add = useRef<HTMLButtonElement>(null);
  const set = (key: Key, next: string | null) => onChange({ [key]: next } as Chosen<Key>);

  function clear() {
    announce("Removed every filter");
    onChange(Object.fromEntries(active.map(({ key }) => [key, null])) as Chosen<Key>);
    // What had the focus is gone.
    add.current?.focus();
  }
  function remove({ key, label }: FilterField<Key>) {
    announce(`Removed the filter ${label}`);
    set(key, null);
    add.current?.focus();
  }
  return (
    <>
      <AddFilter button={add} fields={fields} value={value} from={from} onChoose={set} />
      {active.map((field) => (
        <Chip key={field.key} field={field} value={value} from={from} onChoose={set} onRemove={() => remove(field)} />
      ))}
      {active.length > 1 ? (
        <Button size="sm" look="ghost" onPress={clear}>
          Clear
        </Button>
      ) : null}
    </>
  );
}

type ChooseProps<Key extends string> = {
  value: Chosen<Key>;
  from: FilterValues<Key>;
  onChoose: (key: Key, value: string | null) => void;
};
type AddProps<Key extends string> = ChooseProps<Key> & {
  button: RefObject<HTMLButtonElement | null>;
  fields: readonly FilterField<Key>[];
};

function AddFilter<Key extends string>({ button, ...choose }: AddProps<Key>) {
  const { isOpen, isThere, close, trigger } = useOpening("dialog");
  return (
    <>
      <Button {...trigger} ref={button} size="sm" look="ghost" data-shortcut="f">
        <ListFilter aria-hidden className="size-3.5" />
        Filter
      </Button>
      {isThere ? <FilterPopover button={button} {...choose} isOpen={isOpen} onClose={close} /> : null}
    </>
  );
}

type ChipProps<Key extends string> = ChooseProps<Key> & { field: FilterField<Key>; onRemove: () => void };

function Chip<Key extends string>({ field, onRemove, ...choose }: ChipProps<Key>) {
  const { value, from } = choose;
  const { button, isOpen, isThere, close, trigger } = useOpening("dialog");
  const { values } = useFilterValues(field, from, "", field.isCoded);
  const chosen = value[field.key] ?? "";
  const known = values?.find((one) => one.value === chosen);
  const name = known?.name ?? from.nameOf(field.key, { value: chosen, name: chosen });
  return (
    <span className="inline-flex max-w-full items-center rounded-md border border-line bg-hover text-xs">
      <Button {...trigger} size="sm" look="ghost" className="min-w-0 max-w-64">
        <span className="text-ink-soft">{field.label}</span>
        <span className="truncate text-ink">{name}</span>
      </Button>
      {isThere ? <FilterPopover button={button} fields={[field]} {...choose} isOpen={isOpen} onClose={close} /> : null}
      <Button size="sm" look="ghost" aria-label={`Remove the filter ${field.label}: ${name}`} onPress={onRemove}>
        <X aria-hidden className="size-3.5 text-ink-faint" />
      </Button>
    </span>
  );
}
