"use client";
import type { WebhookEvent } from "@/lib/contract/webhooks";
import { Checkbox } from "../ui/checkbox";
import { FieldFault, labelClass } from "../ui/field";
import { EVENT_GROUPS } from "./event-words";

type Props = { value: WebhookEvent[]; onChange: (events: WebhookEvent[]) => void; fault: string | undefined };

export function EventFields({ value, onChange, fault }: Props) {
  const all = EVENT_GROUPS.flatMap(({ events }) => events.map(({ type }) => type));
  // In one order, however they were chosen.
  const change = (type: WebhookEvent, on: boolean) =>
    onChange(all.filter((other) => (other === type ? on : value.includes(other))));
  return (
    <div className="flex flex-col gap-3">
      {EVENT_GROUPS.map(({ name, events }) => (
        <fieldset key={name} className="flex flex-col gap-2">
          <legend className={`${labelClass} mb-1.5`}>{name}</legend>
          {events.map(({ type, says }) => (
            <Checkbox key={type} isSelected={value.includes(type)} onChange={(on) => change(type, on)} hint={says}>
              <code translate="no" className="font-mono text-xs">
                {type}
              </code>
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {value.length === 0 ? <FieldFault>Choose at least one event</FieldFault> : null}
      {fault ? <FieldFault>{fault}</FieldFault> : null}
    </div>
  );
}
