"use client";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { folded } from "@/lib/contract/folded";
import { seen } from "@/lib/contract/seen";
import { announce } from "./announcer";
import { erases } from "./erases";
import { FieldFault, Hint, labelClass } from "./field";
import { TagList } from "./tag-list";

type Props = {
  label: string;
  placeholder: string;
  hint?: ReactNode;
  fault?: string | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
  isReadOnly?: boolean;
  autoFocus?: boolean | undefined;
};

function partsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(seen)
    .filter(Boolean);
}

/** Two spellings of one word are one tag. */
const keyOf = (word: string) => folded(word) || word;

/** Words as tags: Enter or a comma adds, Backspace in the empty field removes the last. */
export function TagInput({ label, placeholder, hint, fault, value, onChange, isReadOnly, autoFocus }: Props) {
  const [text, setText] = useState("");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const items = value.map((word) => ({ key: word, name: word }));

  function add(words: string[]) {
    const taken = new Set(value.map(keyOf));
    const added = words.filter((word) => !taken.has(keyOf(word)) && taken.add(keyOf(word)));
    if (added.length > 0) onChange([...value, ...added]);
    setText("");
  }
  const latest = useRef({ text, add });
  useEffect(() => {
    latest.current = { text, add };
  });
  // A field that goes away is left too, with its page or without, though no blur says so.
  useEffect(() => {
    const leave = () => latest.current.add(partsOf(latest.current.text));
    window.addEventListener("pagehide", leave, { capture: true });
    return () => {
      window.removeEventListener("pagehide", leave, { capture: true });
      leave();
    };
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(partsOf(text));
    }
    if (erases(event, text) && value.length > 0) {
      announce(`Removed ${value.at(-1)}`);
      onChange(value.slice(0, -1));
    }
  }
  function onPaste(event: ClipboardEvent) {
    const words = partsOf(event.clipboardData.getData("text"));
    if (words.length < 2) return;
    event.preventDefault();
    add(words);
  }
  if (isReadOnly) {
    return (
      <div className="flex flex-col gap-1.5">
        <span className={labelClass}>{label}</span>
        {items.length > 0 ? <TagList label={label} items={items} /> : <span className="text-ink-faint">None</span>}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <div className="rounded-md border border-line-control bg-canvas focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1">
        {items.length > 0 ? (
          <div className="px-1.5 pt-1.5">
            <TagList
              label={label}
              items={items}
              onRemove={(gone) => onChange(value.filter((word) => !gone.includes(word)))}
              next={input}
            />
          </div>
        ) : null}
        <input
          ref={input}
          id={id}
          value={text}
          placeholder={placeholder}
          maxLength={80}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: where its field was just opened to be typed in
          autoFocus={autoFocus}
          aria-invalid={fault ? true : undefined}
          aria-describedby={[hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined}
          onChange={(event) =>
            event.target.value.endsWith(",") ? add(partsOf(event.target.value)) : setText(event.target.value)
          }
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => add(partsOf(text))}
          className="h-8 w-full min-w-0 rounded-md bg-transparent px-2.5 text-sm outline-none pointer-coarse:text-[16px]"
        />
      </div>
      {fault ? <FieldFault id={`${id}-fault`}>{fault}</FieldFault> : null}
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}
