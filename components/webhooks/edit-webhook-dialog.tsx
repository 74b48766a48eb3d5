"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { updateWebhookMutation } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { Dialog } from "../ui/dialog";
import { WebhookForm } from "./webhook-form";

export function EditWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const update = useMutation(updateWebhookMutation(useQueryClient()));
  return (
    <Dialog title="Edit the webhook" isOpen onClose={onClose}>
      <WebhookForm
        first={webhook}
        submit="Save"
        error={update.error}
        isPending={update.isPending}
        onSubmit={(request) => update.mutate({ id: webhook.id, request }, { onSuccess: onClose })}
        onCancel={onClose}
      />
    </Dialog>
  );
}
