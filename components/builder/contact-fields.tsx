"use client";
import type { Contact } from "@/lib/contract/criteria-terms";
import { Checkbox } from "../ui/checkbox";
import { FieldFault } from "../ui/field";
import type { FieldProps } from "./field-props";
import { Removed } from "./removed";

const CONTACTS: readonly { key: Contact; name: string }[] = [
  { key: "website", name: "Website" },
  { key: "phone", name: "Phone number" },
  { key: "email", name: "Email address" },
];

export function ContactFields({ criteria, onChange, faultAt, isReadOnly }: FieldProps) {
  const fault = faultAt("criteria.require");
  return (
    <fieldset className="relative flex flex-col gap-2">
      <legend className="sr-only">Contact data that a company must have</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {CONTACTS.map(({ key, name }) => (
          <div key={key} className="flex flex-wrap items-baseline gap-x-2">
            <Checkbox
              isDisabled={isReadOnly}
              isSelected={criteria.require.includes(key)}
              onChange={(on) =>
                onChange({
                  require: on ? [...criteria.require, key] : criteria.require.filter((other) => other !== key),
                })
              }
            >
              {name}
            </Checkbox>
            {criteria.require.includes(key) ? <Removed by={`without_${key}`} /> : null}
          </div>
        ))}
      </div>
      {fault ? <FieldFault>{fault}</FieldFault> : null}
    </fieldset>
  );
}
