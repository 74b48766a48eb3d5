"use client";
import type { ReactNode } from "react";
import { CallError } from "@/lib/client/call-error";
import type { Webhook } from "@/lib/contract/webhooks";
import { FormError } from "../data-table/form-error";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { TextField } from "../ui/text-field";
import { EventFields } from "./event-fields";

export type WebhookFields = Pick<Webhook, "url" | "description" | "events">;

type Props = {
  value: WebhookFields;
  onChange: (part: Partial<WebhookFields>) => void;
  submit: string;
  error: Error | null;
  isPending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** What else stands above the buttons. */
  children?: ReactNode;
};

const URL_MAX = 2_000;
const DESCRIPTION_MAX = 200;

export function WebhookForm({ value, onChange, submit, error, isPending, onSubmit, onCancel, children }: Props) {
  const { url, description, events } = value;
  const faults = error instanceof CallError ? error.details : [];
  const faultAt = (path: string) => faults.find((detail) => detail.path.startsWith(path))?.message;
  const urlFault = faultAt("url");
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && events.length > 0) onSubmit();
      }}
    >
      <TextField
        label="URL"
        hint="A public address that takes a POST, on port 443 or 80."
        placeholder="https://example.com/hooks/prospector"
        value={url}
        maxLength={URL_MAX}
        required
        autoFocus
        autoComplete="off"
        inputMode="url"
        spellCheck={false}
        fault={urlFault && `The URL ${urlFault}.`}
        onChange={(event) => onChange({ url: event.target.value })}
      />
      <TextField
        label="Description"
        hint="Optional: what listens there."
        value={description}
        maxLength={DESCRIPTION_MAX}
        autoComplete="off"
        fault={faultAt("description")}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <EventFields value={events} onChange={(next) => onChange({ events: next })} fault={faultAt("events")} />
      <FormError error={error} what="The webhook was not saved." isAtFields={faults.length > 0} />
      {children}
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={events.length === 0} isPending={isPending}>
          {submit}
        </Button>
      </DialogActions>
    </form>
  );
}
