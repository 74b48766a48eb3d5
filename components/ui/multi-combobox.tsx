"use client";
import { Check, ChevronsUpDown } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { folded } from "@/lib/contract/folded";
import { FieldFault, labelClass } from "./field";
import { popoverClass } from "./popover-class";
import { type TagItem, TagList } from "./tag-list";

export type Choice = TagItem & { count?: string | undefined };

type Props = {
  label: string;
  placeholder: string;
  hint?: ReactNode;
  fault?: string | undefined;
  chosen: readonly TagItem[];
  /** What fits the query, found by the owner. */
  choices: readonly Choice[];
  query: string;
  onQuery: (query: string) => void;
  onChange: (keys: string[]) => void;
  isLoading: boolean;
  isReadOnly?: boolean;
};

export function MultiCombobox(props: Props) {
  const { label, placeholder, hint, fault, chosen, choices, query, onQuery, onChange, isLoading, isReadOnly } = props;
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const keys = chosen.map((item) => item.key);
  // Until the answer is there, what is shown is older: only what fits the new query may stay.
  const typed = folded(query);
  const fitting = isLoading && typed ? choices.filter(({ name }) => folded(name).includes(typed)) : choices;

  function removeLast(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Backspace" || query !== "" || keys.length === 0) return;
    onChange(keys.slice(0, -1));
  }
  if (isReadOnly) {
    return (
      <div className="flex flex-col gap-1.5">
        <span className={labelClass}>{label}</span>
        {chosen.length > 0 ? <TagList label={label} items={chosen} /> : <span className="text-ink-faint">Any</span>}
      </div>
    );
  }
  // The tags stand outside: a ComboBox takes every collection within for its own.
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        selectionMode="multiple"
        items={fitting}
        value={keys}
        onChange={(next) => next.join() !== keys.join() && onChange(next.map(String))}
        inputValue={query}
        onInputChange={onQuery}
        onOpenChange={setOpen}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={Boolean(fault)}
        className="flex flex-col gap-1.5"
      >
        <Label className={labelClass}>{label}</Label>
        <div
          ref={box}
          className={`flex items-center rounded-md border bg-canvas focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1 ${fault ? "border-danger" : "border-line-control"}`}
        >
          <Input
            placeholder={placeholder}
            onKeyDown={removeLast}
            className="h-7.5 w-full min-w-0 rounded-md bg-transparent px-2.5 text-sm outline-none pointer-coarse:text-[16px]"
          />
          <Button
            aria-label={`Show choices for ${label}`}
            className="me-1 grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:text-ink"
          >
            <ChevronsUpDown aria-hidden className="size-4" />
          </Button>
        </div>
        {fault ? <FieldFault>{fault}</FieldFault> : null}
        {hint ? (
          <Text slot="description" className="text-ink-faint text-xs">
            {hint}
          </Text>
        ) : null}
        <Popover triggerRef={box} offset={4} isNonModal className={popoverClass("w-(--trigger-width) min-w-64")}>
          {isOpen ? <Choices isLoading={isLoading} query={query} /> : null}
        </Popover>
      </ComboBox>
      <TagList
        label={`Chosen: ${label}`}
        items={chosen}
        onRemove={(gone) => onChange(keys.filter((key) => !gone.includes(key)))}
      />
    </div>
  );
}

function Choices({ isLoading, query }: { isLoading: boolean; query: string }) {
  return (
    <ListBox<Choice>
      className="max-h-72 overflow-auto p-1 outline-none"
      renderEmptyState={() => (
        <p className="px-2 py-3 text-ink-faint">{isLoading ? "Searching…" : `Nothing found for “${query}”`}</p>
      )}
    >
      {(choice) => (
        <ListBoxItem
          id={choice.key}
          textValue={choice.name}
          className="group flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none data-[focused]:bg-hover forced-colors:data-[focused]:outline-2"
        >
          <Check aria-hidden className="size-4 shrink-0 text-accent opacity-0 group-data-[selected]:opacity-100" />
          <span className="min-w-0 flex-1">
            {choice.name}
            {choice.detail ? <span className="text-ink-faint"> {choice.detail}</span> : null}
          </span>
          {choice.count ? <span className="shrink-0 text-ink-faint text-xs tabular-nums">{choice.count}</span> : null}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
