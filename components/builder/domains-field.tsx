"use client";
import { useId, useState } from "react";
import { FieldFault, Hint, inputClass, labelClass } from "../ui/field";
import { counted } from "../ui/intl";
import { domainLines, isUpToDate, startTyping, type Typing, textWith, withOthers, withText } from "./domain-lines";

const FAULTS_SHOWN = 5;

type Props = {
  value: readonly string[];
  onChange: (domains: string[]) => void;
  fault: string | undefined;
  isReadOnly: boolean;
};

export function DomainsField({ value, onChange, fault, isReadOnly }: Props) {
  const [left, setLeft] = useState("");
  const [typing, setTyping] = useState<Typing | null>(null);
  const id = useId();
  if (typing && typing.value.join() !== value.join()) setTyping(withOthers(typing, value));
  const text = typing ? typing.text : textWith(left, value);
  const { domains, faults } = domainLines(text);

  function change(next: string) {
    const typed = withText(typing ?? startTyping(text, value), next);
    setTyping(typed);
    if (typed.value.join() !== value.join()) onChange([...typed.value]);
  }
  function leave() {
    setLeft(text);
    setTyping(null);
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
        id={id}
        rows={Math.min(8, Math.max(2, text.split("\n").length))}
        value={text}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="none"
        placeholder={"example.com\nexample.org"}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-hint${wrong ? ` ${id}-fault` : ""}`}
        onFocus={() => setTyping(isReadOnly ? null : startTyping(text, value))}
        onBlur={leave}
        onChange={(event) => change(event.target.value)}
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
      <Hint id={`${id}-hint`}>
        {typing && !isUpToDate(typing)
          ? "Somebody else has changed this list too: their lines show once you leave the field."
          : "One a line, with all that lies below it; addresses are cut to their domain."}
      </Hint>
    </div>
  );
}
