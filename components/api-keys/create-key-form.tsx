"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createApiKeyMutation } from "@/lib/client/api-keys";
import { CallError } from "@/lib/client/call-error";
import { SCOPES, type Scope } from "@/lib/contract/scopes";
import { seen } from "@/lib/contract/seen";
import { FormError } from "../data-table/form-error";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DialogActions } from "../ui/dialog";
import { FieldFault, labelClass } from "../ui/field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { SCOPE_WORDS } from "./scope-words";

const NAME_MAX = 80;
const LIFETIMES = [
  { days: 30, name: "In 30 days" },
  { days: 90, name: "In 90 days" },
  { days: 365, name: "In a year" },
  { days: null, name: "Never" },
] as const;
const NEVER = "never";

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
  const faults = create.error instanceof CallError ? create.error.details : [];
  const faultAt = (path: string) => faults.find((detail) => detail.path.startsWith(path))?.message;

  function submit() {
    create.mutate(
      { name: seen(name), scopes, expires_in_days: days },
      { onSuccess: ({ secret }) => onCreated(secret) },
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) submit();
      }}
    >
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
      <SelectField
        label="Expires"
        value={days ?? NEVER}
        onChange={(event) => setDays(event.target.value === NEVER ? null : Number(event.target.value))}
      >
        {LIFETIMES.map((lifetime) => (
          <option key={lifetime.name} value={lifetime.days ?? NEVER}>
            {lifetime.name}
          </option>
        ))}
      </SelectField>
      <FormError error={create.error} what="The key was not created." isAtFields={faults.length > 0} />
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={scopes.length === 0} isPending={create.isPending}>
          Create key
        </Button>
      </DialogActions>
    </form>
  );
}
