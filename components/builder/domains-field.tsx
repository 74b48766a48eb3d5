"use client";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { FieldFault, Hint, inputClass, labelClass } from "../ui/field";
import { counted } from "../ui/intl";
import { caretIn, domainLines, textWith } from "./domain-lines";

const FAULTS_SHOWN = 5;

type Props = {
  value: readonly string[];
  onChange: (domains: string[]) => void;
  fault: string | undefined;
  isReadOnly: boolean;
};

export function DomainsField({ value, onChange, fault, isReadOnly }: Props) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const text = textWith(typed, value);
  const { domains, faults } = domainLines(text);
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useRef({ text, at: 0 });

  // A text that comes from elsewhere puts the caret at its end, in the middle of what is typed.
  useLayoutEffect(() => {
    const { current: element } = box;
    if (!element || document.activeElement !== element || caret.current.text === text) return;
    const at = caretIn(caret.current, text);
    element.setSelectionRange(at, at);
    caret.current = { text, at };
  }, [text]);

  function note({ value, selectionStart }: HTMLTextAreaElement) {
    caret.current = { text: value, at: selectionStart };
  }
  function change(next: string) {
    setTyped(next);
    const parsed = domainLines(next).domains;
    if (parsed.join() !== value.join()) onChange(parsed);
  }
  const wrong = faults.length > 0 || fault;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className={labelClass}>
          Domains to leave out
        </label>
        {domains.length > 0 ? (
          <span className="text-ink-faint text-xs">{counted(domains.length, "domain", "domains")}</span>
        ) : null}
      </div>
      <textarea
        ref={box}
        id={id}
        rows={Math.min(8, Math.max(2, text.split("\n").length))}
        value={text}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="none"
        placeholder={"example.com\nexample.org"}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-hint${wrong ? ` ${id}-fault` : ""}`}
        onSelect={(event) => note(event.currentTarget)}
        onChange={(event) => {
          note(event.target);
          change(event.target.value);
        }}
        className={`${inputClass} h-auto! resize-y py-1.5 font-mono text-xs! leading-5`}
      />
      {wrong ? (
        <div id={`${id}-fault`} className="flex flex-col gap-1">
          {faults.slice(0, FAULTS_SHOWN).map(({ line, text: part }) => (
            <FieldFault key={`${line} ${part}`}>
              Line {line}: “{part}” is not a domain such as example.com. It is left aside.
            </FieldFault>
          ))}
          {faults.length > FAULTS_SHOWN ? (
            <FieldFault>And {counted(faults.length - FAULTS_SHOWN, "more", "more")}.</FieldFault>
          ) : null}
          {fault ? <FieldFault>{fault}</FieldFault> : null}
        </div>
      ) : null}
      <Hint id={`${id}-hint`}>One a line, with all that lies below it; addresses are cut to their domain.</Hint>
    </div>
  );
}
