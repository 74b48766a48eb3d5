"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteWebhookMutation } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { ErrorNote } from "../data-table/error-note";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { toast } from "../ui/toast";

type Props = { webhook: Webhook; onClose: () => void; onDeleted: () => void };

export function DeleteWebhookDialog({ webhook, onClose, onDeleted }: Props) {
  const remove = useMutation(deleteWebhookMutation(useQueryClient()));
  function confirm() {
    remove.mutate(webhook.id, {
      onSuccess: () => {
        toast.success("The webhook is deleted");
        onClose();
        onDeleted();
      },
    });
  }
  return (
    <ConfirmDialog
      title="Delete this webhook?"
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      confirm="Delete webhook"
      isPending={remove.isPending}
      fault={remove.error ? <ErrorNote error={remove.error} what="It was not deleted." /> : null}
    >
      Nothing is sent to <span className="break-all">{webhook.url}</span> any more, and the log of its deliveries goes
      with it.
    </ConfirmDialog>
  );
}
