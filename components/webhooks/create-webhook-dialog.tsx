"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createWebhookMutation } from "@/lib/client/webhooks";
import { Dialog } from "../ui/dialog";
import { SigningSecret } from "./signing-secret";
import { type WebhookFields, WebhookForm } from "./webhook-form";

const NEW: WebhookFields = { url: "", description: "", events: ["run.completed", "run.failed"] };

/** Two steps: where and what, then the secret, once. */
export function CreateWebhookDialog({ onClose }: { onClose: () => void }) {
  const create = useMutation(createWebhookMutation(useQueryClient()));
  const [fields, setFields] = useState(NEW);
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
          value={fields}
          onChange={(part) => setFields({ ...fields, ...part })}
          submit="Create webhook"
          error={create.error}
          isPending={create.isPending}
          onSubmit={() => create.mutate(fields)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
