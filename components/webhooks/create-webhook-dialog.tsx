"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createWebhookMutation } from "@/lib/client/webhooks";
import { Dialog } from "../ui/dialog";
import { SigningSecret } from "./signing-secret";
import { WebhookForm } from "./webhook-form";

/** Two steps: where and what, then the secret, once. */
export function CreateWebhookDialog({ onClose }: { onClose: () => void }) {
  const create = useMutation(createWebhookMutation(useQueryClient()));
  const router = useRouter();
  const made = create.data;
  const secret = made?.secret;
  function done() {
    onClose();
    if (made) router.push(`/developers/webhooks/${made.id}`);
  }
  return (
    <Dialog
      title={secret ? "Copy the signing secret" : "Create a webhook"}
      isOpen
      onClose={secret ? done : onClose}
      dismissable={!secret}
    >
      {secret ? (
        <SigningSecret secret={secret} onDone={done} />
      ) : (
        <WebhookForm
          submit="Create webhook"
          error={create.error}
          isPending={create.isPending}
          onSubmit={(request) => create.mutate(request)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
