"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sourcesQuery } from "@/lib/client/directory";
import type { Upload } from "@/lib/contract/uploads";
import { useCanWrite } from "../shell/me";
import { Checkbox } from "../ui/checkbox";
import { RadioGroup } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { countryCodes } from "./country-codes";
import { useUpdateUpload } from "./use-update-upload";

const NAME_MAX = 80;
const ORIGIN_MAX = 300;

/** What the list is called, where it is from, and what its rows lack. */
export function ListSettings({ upload }: { upload: Upload }) {
  const { update } = useUpdateUpload(upload);
  const canWrite = useCanWrite();
  const { data: sources } = useQuery(sourcesQuery());
  const list = sources?.find(({ key }) => key === upload.source);
  if (!canWrite) return null;
  return (
    <div className="grid gap-4 lg:max-w-3xl">
      <div className="grid gap-3 sm:grid-cols-2">
        <KeptText
          label="Name of the list"
          stored={upload.name}
          maxLength={NAME_MAX}
          required
          onSave={(name, onSaved) => update({ name }, onSaved)}
        />
        <KeptText
          label="Where it is from"
          hint="Kept with the list: “Trade fair 2026”, “CRM, exported by Kim”."
          stored={upload.origin ?? ""}
          maxLength={ORIGIN_MAX}
          onSave={(origin, onSaved) => update({ origin: origin || null }, onSaved)}
        />
        <SelectField
          label="Country of rows that name none"
          value={upload.default_country ?? ""}
          onChange={({ target }) => update({ default_country: target.value || null })}
        >
          <option value="">None</option>
          {countryCodes().map(({ code, name }) => (
            <option key={code} value={code} suppressHydrationWarning>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      {list ? (
        <RadioGroup
          label={`What becomes of “${list.name}”`}
          value={upload.mode}
          onChange={(mode) => update({ mode })}
          items={[
            { value: "update", name: "Add and update", hint: "Companies that are not in the file stay as they are." },
            { value: "replace", name: "Replace", hint: "Companies that are not in the file leave the list." },
          ]}
        />
      ) : null}
      <Checkbox isSelected={upload.may_export} onChange={(may_export) => update({ may_export })}>
        Its companies may leave in exports
      </Checkbox>
    </div>
  );
}

type KeptTextProps = {
  label: string;
  hint?: string;
  stored: string;
  maxLength: number;
  required?: boolean;
  onSave: (text: string, onSaved: () => void) => void;
};

/** Saved when the field is left; what cannot be saved stays in it. */
function KeptText({ stored, required, onSave, ...field }: KeptTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? stored;
  const fault = required && value.trim() === "" ? "must not be empty" : undefined;
  return (
    <TextField
      {...field}
      value={value}
      fault={fault}
      autoComplete="off"
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed === null || fault) return;
        const settle = () => setTyped((now) => (now === typed ? null : now));
        if (typed.trim() === stored) settle();
        else onSave(typed.trim(), settle);
      }}
    />
  );
}
