"use client";
import { useState } from "react";
import { CallError } from "@/lib/client/call-error";
import type { CreateWebhookRequest, Webhook, WebhookEvent } from "@/lib/contract/webhooks";
import { FormError } from "../data-table/form-error";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { TextField } from "../ui/text-field";
import { EventFields } from "./event-fields";

type Props = {
  first?: Pick<Webhook, "url" | "description" | "events">;
  submit: string;
  error: Error | null;
  isPending: boolean;
  onSubmit: (request: CreateWebhookRequest) => void;
  onCancel: () => void;
};

const NEW = { url: "", description: "", events: ["run.completed", "run.failed"] as WebhookEvent[] };
const URL_MAX = 2_000;
const DESCRIPTION_MAX = 200;

export function WebhookForm({ first = NEW, submit, error, isPending, onSubmit, onCancel }: Props) {
  const [url, setUrl] = useState(first.url);
  const [description, setDescription] = useState(first.description);
  const [events, setEvents] = useState(first.events);
  const faults = error instanceof CallError ? error.details : [];
  const faultAt = (path: string) => faults.find((detail) => detail.path.startsWith(path))?.message;
  const urlFault = faultAt("url");
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && events.length > 0) onSubmit({ url: url.trim(), description: description.trim(), events });
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
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label="Description"
        hint="Optional: what listens there."
        value={description}
        maxLength={DESCRIPTION_MAX}
        autoComplete="off"
        fault={faultAt("description")}
        onChange={(event) => setDescription(event.target.value)}
      />
      <EventFields value={events} onChange={setEvents} fault={faultAt("events")} />
      <FormError error={error} what="The webhook was not saved." isAtFields={faults.length > 0} />
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={events.length === 0} isPending={isPending}>
          {submit}
        </Button>
      </DialogActions>
    </form>
  );
}
