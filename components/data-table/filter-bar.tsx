"use client";
import { ChevronRight, ListFilter, X } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { announce } from "../ui/announcer";
import { Button } from "../ui/button";
import { popoverClass } from "../ui/popover-class";
import type { FilterField, FilterValues } from "./filter-field";
import { FilterValueList } from "./filter-value-list";
import { useFilterValues } from "./use-filter-values";

type Chosen<Key extends string> = Partial<Record<Key, string | null>>;
type Props<Key extends string> = {
  fields: readonly FilterField<Key>[];
  value: Chosen<Key>;
  from: FilterValues<Key>;
  onChange: (change: Chosen<Key>) => void;
};

const panelClass = popoverClass("w-72 max-w-[calc(100vw-2rem)] overflow-hidden");

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
        <Chip
          key={field.key}
          field={field}
          chosen={value[field.key] ?? ""}
          from={from}
          onChoose={set}
          onRemove={() => remove(field)}
        />
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
  from: FilterValues<Key>;
  onChoose: (key: Key, value: string | null) => void;
};

function AddFilter<Key extends string>({
  button,
  fields,
  value,
  from,
  onChoose,
}: ChooseProps<Key> & Pick<Props<Key>, "fields" | "value"> & { button: RefObject<HTMLButtonElement | null> }) {
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState<FilterField<Key> | null>(null);

  function toggle(next: boolean) {
    setOpen(next);
    if (next) setField(null);
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={toggle}>
      <Button ref={button} size="sm" look="ghost">
        <ListFilter aria-hidden className="size-3.5" />
        Filter
      </Button>
      <Popover placement="bottom start" offset={4} className={panelClass}>
        <Dialog aria-label="Add a filter" className="outline-none">
          {field ? (
            <FilterValueList
              field={field}
              chosen={value[field.key] ?? null}
              from={from}
              onBack={() => setField(null)}
              onChoose={(next) => {
                onChoose(field.key, next);
                setOpen(false);
              }}
            />
          ) : (
            <ListBox
              aria-label="Fields"
              autoFocus="first"
              items={fields.map((one) => ({ ...one, id: one.key }))}
              onAction={(key) => setField(fields.find((one) => one.key === key) ?? null)}
              className="max-h-80 overflow-auto p-1 outline-none"
            >
              {({ key, label }) => (
                <ListBoxItem
                  id={key}
                  textValue={label}
                  className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none data-[focused]:bg-hover data-[hovered]:bg-hover forced-colors:data-[focused]:outline-2"
                >
                  <span className="flex-1">{label}</span>
                  <ChevronRight aria-hidden className="size-4 text-ink-faint" />
                </ListBoxItem>
              )}
            </ListBox>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Chip<Key extends string>({
  field,
  chosen,
  from,
  onChoose,
  onRemove,
}: ChooseProps<Key> & { field: FilterField<Key>; chosen: string; onRemove: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const { values } = useFilterValues(field, from, "", field.isCoded);
  const known = values?.find(({ value }) => value === chosen);
  const name = known?.name ?? from.nameOf(field.key, { value: chosen, name: chosen });
  return (
    <span className="inline-flex max-w-full items-center rounded-md border border-line bg-hover text-xs">
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button size="sm" look="ghost" className="min-w-0 max-w-64">
          <span className="text-ink-soft">{field.label}</span>
          <span className="truncate text-ink">{name}</span>
        </Button>
        <Popover placement="bottom start" offset={4} className={panelClass}>
          <Dialog aria-label={`Filter by ${field.label}`} className="outline-none">
            <FilterValueList
              field={field}
              chosen={chosen}
              from={from}
              onChoose={(next) => {
                onChoose(field.key, next);
                setOpen(false);
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button size="sm" look="ghost" aria-label={`Remove the filter ${field.label}: ${name}`} onPress={onRemove}>
        <X aria-hidden className="size-3.5 text-ink-faint" />
      </Button>
    </span>
  );
}
