"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { createInvitationMutation } from "@/lib/client/members";
import type { CreatedInvitation } from "@/lib/contract/invitations";
import type { Role } from "@/lib/contract/scopes";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { RoleChoice } from "./role-choice";

const NOTE_MAX = 80;
const LIFETIMES = [
  { days: 1, name: "In a day" },
  { days: 7, name: "In 7 days" },
  { days: 30, name: "In 30 days" },
];

type Props = { onCreated: (invitation: CreatedInvitation) => void; onCancel: () => void };

export function InviteForm({ onCreated, onCancel }: Props) {
  const [note, setNote] = useState("");
  const [role, setRole] = useState<Role>("member");
  const [days, setDays] = useState(7);
  const client = useQueryClient();
  const [options] = useState(() => createInvitationMutation(client));
  const create = useMutation(options);
  const faults = create.error instanceof CallError ? create.error.details : [];
  function submit() {
    create.mutate({ role, expires_in_days: days, note: note.trim() || null }, { onSuccess: onCreated });
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
        label="For whom"
        hint="Optional. Shown here alone, so that you know the invitation again."
        placeholder="Sam"
        value={note}
        maxLength={NOTE_MAX}
        autoFocus
        autoComplete="off"
        fault={faults.find(({ path }) => path === "note")?.message}
        onChange={(event) => setNote(event.target.value)}
      />
      <RoleChoice value={role} onChange={setRole} />
      <SelectField label="The link ends" value={days} onChange={(event) => setDays(Number(event.target.value))}>
        {LIFETIMES.map((lifetime) => (
          <option key={lifetime.days} value={lifetime.days}>
            {lifetime.name}
          </option>
        ))}
      </SelectField>
      {create.error && faults.length === 0 ? <ErrorNote error={create.error} what="The link was not made." /> : null}
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isPending={create.isPending}>
          Make the link
        </Button>
      </DialogActions>
    </form>
  );
}
