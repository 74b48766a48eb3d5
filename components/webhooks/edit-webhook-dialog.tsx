"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChangedMeanwhile } from "@/lib/client/change-seen";
import { updateWebhookMutation } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { SeenConflict } from "../saving/seen-conflict";
import { useSeenForm } from "../saving/use-seen-form";
import { Dialog } from "../ui/dialog";
import { type WebhookFields, WebhookForm } from "./webhook-form";

const WORDS: Record<keyof WebhookFields, string> = {
  url: "the URL",
  description: "the description",
  events: "the events",
};
const show = (value: string | readonly string[]) => (typeof value === "string" ? value : value.join(", ")) || "None";

export function EditWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { url, description, events } = webhook;
  const form = useSeenForm<WebhookFields>({ url, description, events });
  const update = useMutation(updateWebhookMutation(useQueryClient()));
  const { error } = update;
  const isAsked = error instanceof ChangedMeanwhile;

  function submit() {
    if (!form.isChanged) onClose();
    else update.mutate({ id: webhook.id, seen: form.seen, request: form.request }, { onSuccess: onClose });
  }
  return (
    <Dialog title="Edit the webhook" isOpen onClose={onClose}>
      <WebhookForm
        value={form.fields}
        onChange={form.change}
        submit="Save"
        error={isAsked ? null : error}
        isPending={update.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <SeenConflict form={form} error={error} words={WORDS} show={show} onChoose={update.reset} />
      </WebhookForm>
    </Dialog>
  );
}
