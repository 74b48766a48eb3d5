"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createInvitationMutation } from "@/lib/client/members";
import type { CreatedInvitation } from "@/lib/contract/invitations";
import type { Role } from "@/lib/contract/scopes";
import { CreateForm } from "../data-table/create-form";
import { LifetimeField } from "../ui/lifetime-field";
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
  return (
    <CreateForm
      of={create}
      fault="The link was not made."
      submit="Make the link"
      onSubmit={() =>
        create.mutate({ role, expires_in_days: days, note: note.trim() || null }, { onSuccess: onCreated })
      }
      onCancel={onCancel}
    >
      {(faultAt) => (
        <>
          <TextField
            label="For whom"
            hint="Optional. Shown here alone, so that you know the invitation again."
            placeholder="Sam"
            value={note}
            maxLength={NOTE_MAX}
            autoFocus
            autoComplete="off"
            fault={faultAt("note")}
            onChange={(event) => setNote(event.target.value)}
          />
          <RoleChoice value={role} onChange={setRole} />
          <LifetimeField label="The link ends" value={days} choices={LIFETIMES} onChange={setDays} />
        </>
      )}
    </CreateForm>
  );
}
