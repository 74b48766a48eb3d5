"use client";
import { ChevronRight } from "lucide-react";
import { type RefObject, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { popoverClass } from "../ui/popover-class";
import type { FilterField, FilterValues } from "./filter-field";
import { FilterValueList } from "./filter-value-list";

export type FilterPopoverProps<Key extends string> = {
  /** What opened it, at which it stands. */
  button: RefObject<HTMLButtonElement | null>;
  /** Those to choose from; of one alone its values are there at once. */
  fields: readonly FilterField<Key>[];
  value: Partial<Record<Key, string | null>>;
  from: FilterValues<Key>;
  onChoose: (key: Key, value: string | null) => void;
  isOpen: boolean;
  onClose: () => void;
};

/** A field, where there are several, and one of its values. */
export function FilterPopover<Key extends string>(props: FilterPopoverProps<Key>) {
  const { button, fields, isOpen, onClose } = props;
  const only = fields.length === 1 ? (fields[0] ?? null) : null;
  return (
    <Popover
      triggerRef={button}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      placement="bottom start"
      offset={4}
      className={popoverClass("w-72 max-w-[calc(100vw-2rem)] overflow-hidden")}
    >
      <Dialog aria-label={only ? `Filter by ${only.label}` : "Add a filter"} className="outline-none">
        <Choice {...props} only={only} />
      </Dialog>
    </Popover>
  );
}

type ChoiceProps<Key extends string> = FilterPopoverProps<Key> & { only: FilterField<Key> | null };

function Choice<Key extends string>({ fields, only, value, from, onChoose, onClose }: ChoiceProps<Key>) {
  const [field, setField] = useState(only);
  if (field) {
    return (
      <FilterValueList
        field={field}
        chosen={value[field.key] ?? null}
        from={from}
        onBack={only ? undefined : () => setField(null)}
        onChoose={(next) => {
          onChoose(field.key, next);
          onClose();
        }}
      />
    );
  }
  return (
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
  );
}
