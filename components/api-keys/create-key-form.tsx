"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createApiKeyMutation } from "@/lib/client/api-keys";
import { SCOPES, type Scope } from "@/lib/contract/scopes";
import { seen } from "@/lib/contract/seen";
import { CreateForm } from "../data-table/create-form";
import { useCanWrite } from "../shell/me";
import { Checkbox } from "../ui/checkbox";
import { FieldFault, labelClass } from "../ui/field";
import { LifetimeField } from "../ui/lifetime-field";
import { TextField } from "../ui/text-field";
import { SCOPE_WORDS } from "./scope-words";

const NAME_MAX = 80;
const LIFETIMES: { days: number | null; name: string }[] = [
  { days: 30, name: "In 30 days" },
  { days: 90, name: "In 90 days" },
  { days: 365, name: "In a year" },
  { days: null, name: "Never" },
];

export function CreateKeyForm({
  onCreated,
  onCancel,
}: {
  onCreated: (secret: string | null) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>(["prospector.read"]);
  const [days, setDays] = useState<number | null>(90);
  const create = useMutation(createApiKeyMutation(useQueryClient()));
  const canWrite = useCanWrite();
  return (
    <CreateForm
      of={create}
      fault="The key was not created."
      submit="Create key"
      isDisabled={scopes.length === 0}
      onSubmit={() =>
        create.mutate(
          { name: seen(name), scopes, expires_in_days: days },
          { onSuccess: ({ secret }) => onCreated(secret) },
        )
      }
      onCancel={onCancel}
    >
      {(faultAt) => (
        <>
          <TextField
            label="Name"
            hint="What will use it, so that you know it again."
            placeholder="CRM sync"
            value={name}
            maxLength={NAME_MAX}
            required
            autoFocus
            autoComplete="off"
            fault={faultAt("name")}
            onChange={(event) => setName(event.target.value)}
          />
          <fieldset className="flex flex-col gap-2">
            <legend className={`${labelClass} mb-2`}>It may</legend>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                isSelected={scopes.includes(scope)}
                isDisabled={scope === "prospector.run" && !canWrite}
                onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
                hint={
                  <>
                    {SCOPE_WORDS[scope].says} <code className="font-mono">{scope}</code>
                  </>
                }
              >
                {SCOPE_WORDS[scope].name}
              </Checkbox>
            ))}
            {scopes.length === 0 ? <FieldFault>Choose at least one</FieldFault> : null}
            {faultAt("scopes") ? <FieldFault>{faultAt("scopes")}</FieldFault> : null}
          </fieldset>
          <LifetimeField label="Expires" value={days} choices={LIFETIMES} onChange={setDays} />
        </>
      )}
    </CreateForm>
  );
}
