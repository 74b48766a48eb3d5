"use client";
import { ChevronsUpDown } from "lucide-react";
import {
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useRef,
  useState,
} from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { folded } from "@/lib/contract/folded";
import { announce } from "./announcer";
import { erases } from "./erases";
import { FieldFault, labelClass } from "./field";
import { Option } from "./option";
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
  /** Takes what is pasted as a whole, or is none of it; it may turn out later to be text after all: false. */
  onPaste?: (text: string) => Promise<boolean> | undefined;
  /** Stands right below the field. */
  notice?: ReactNode;
  inputRef?: RefObject<HTMLInputElement | null>;
};

export function MultiCombobox(props: Props) {
  const { label, placeholder, hint, fault, chosen, choices, query, onQuery, onChange, isLoading, isReadOnly } = props;
  const { onPaste, notice, inputRef } = props;
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  // Enter chooses once for each arrow: after a click on a choice it would take that back.
  const isArrowed = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const keys = chosen.map((item) => item.key);
  // Until the answer is there, what is shown is older: only what fits the new query may stay.
  const typed = folded(query);
  const fitting = isLoading && typed ? choices.filter(({ name }) => folded(name).includes(typed)) : choices;

  function removeLast(event: KeyboardEvent<HTMLInputElement>) {
    if (!erases(event, query) || keys.length === 0) return;
    announce(`Removed ${chosen.at(-1)?.name}`);
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
        onChange={(next) => {
          if (next.join() === keys.join()) return;
          isArrowed.current = false;
          onChange(next.map(String));
        }}
        inputValue={query}
        onInputChange={onQuery}
        onOpenChange={setOpen}
        allowsEmptyCollection
        isInvalid={Boolean(fault)}
        className="flex flex-col gap-1.5"
      >
        <Label className={labelClass}>{label}</Label>
        <div
          ref={box}
          className={`flex items-center rounded-md border bg-canvas focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1 ${fault ? "border-danger" : "border-line-control"}`}
        >
          <QueryInput
            ref={input}
            isArrowed={isArrowed}
            placeholder={placeholder}
            onKeyDown={removeLast}
            takePasted={onPaste}
            onQuery={onQuery}
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
      {notice}
      <TagList
        label={`Chosen: ${label}`}
        items={chosen}
        onRemove={(gone) => onChange(keys.filter((key) => !gone.includes(key)))}
        next={input}
      />
    </div>
  );
}

/** Opens on typing, on an arrow or on a click; Tab only leaves. */
function QueryInput({
  isArrowed,
  takePasted,
  onQuery,
  ...props
}: Pick<ComponentProps<typeof Input>, "ref" | "placeholder" | "onKeyDown"> & {
  isArrowed: RefObject<boolean>;
  takePasted: Props["onPaste"];
  onQuery: Props["onQuery"];
}) {
  const state = useContext(ComboBoxStateContext);

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text");
    const taken = takePasted?.(text);
    if (!taken) return;
    event.preventDefault();
    // What is open hides all else of the page from those who hear it.
    state?.close();
    const field = event.currentTarget;
    void taken.then((isTaken) => {
      if (isTaken) return;
      const { value, selectionStart, selectionEnd } = field;
      onQuery(value.slice(0, selectionStart ?? value.length) + text.trim() + value.slice(selectionEnd ?? value.length));
    });
  }
  return (
    <Input
      {...props}
      onPaste={paste}
      onClick={() => state?.open(null, "manual")}
      onKeyDownCapture={(event) => {
        // The library would choose what is highlighted, whatever has highlighted it.
        if (event.key === "Tab") event.stopPropagation();
        else if (event.key === "ArrowDown" || event.key === "ArrowUp") isArrowed.current = true;
        else if (event.key !== "Enter") isArrowed.current = false;
        else if (!isArrowed.current) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      className="h-7.5 w-full min-w-0 rounded-md bg-transparent px-2.5 text-sm outline-none pointer-coarse:text-[16px]"
    />
  );
}

/** Nothing is highlighted until an arrow says so: the library would begin with what is chosen, or what is pointed at. */
const HIGHLIGHT = { shouldFocusOnHover: false };

function Choices({ isLoading, query }: { isLoading: boolean; query: string }) {
  const state = useContext(ComboBoxStateContext);
  return (
    <ListBox<Choice>
      {...HIGHLIGHT}
      autoFocus={state?.focusStrategy ?? false}
      className="max-h-72 overflow-auto p-1 outline-none"
      renderEmptyState={() => (
        <p className="px-2 py-3 text-ink-faint">{isLoading ? "Searching…" : `Nothing found for “${query}”`}</p>
      )}
    >
      {(choice) => (
        <Option id={choice.key} textValue={choice.name}>
          <span className="min-w-0 flex-1">
            {choice.name}
            {choice.detail ? <span className="text-ink-faint"> {choice.detail}</span> : null}
          </span>
          {choice.count ? <span className="shrink-0 text-ink-faint text-xs tabular-nums">{choice.count}</span> : null}
        </Option>
      )}
    </ListBox>
  );
}
