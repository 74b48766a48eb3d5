"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, KeyRound, Pause, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { updateWebhookMutation } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { sayFailure } from "../data-table/say-failure";
import { Button } from "../ui/button";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { part } from "../ui/part";

const EditWebhookDialog = part(() => import("./edit-webhook-dialog").then((file) => file.EditWebhookDialog));
const RotateSecretDialog = part(() => import("./rotate-secret-dialog").then((file) => file.RotateSecretDialog));
const DeleteWebhookDialog = part(() => import("./delete-webhook-dialog").then((file) => file.DeleteWebhookDialog));

export function WebhookMenu({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState<"edit" | "rotate" | "delete" | null>(null);
  const update = useMutation(updateWebhookMutation(useQueryClient()));
  const router = useRouter();
  const close = () => setOpen(null);
  function disable() {
    update.mutate(
      { id: webhook.id, seen: {}, request: { status: "disabled" } },
      { onError: (error) => sayFailure("It was not disabled", error) },
    );
  }
  return (
    <>
      <Menu
        label="Actions for this webhook"
        trigger={
          <Button look="ghost" size="icon" aria-label="Actions for this webhook">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem icon={<Pencil aria-hidden />} onAction={() => setOpen("edit")}>
          Edit
        </MenuItem>
        <MenuItem icon={<KeyRound aria-hidden />} onAction={() => setOpen("rotate")}>
          Rotate the secret
        </MenuItem>
        {webhook.status === "enabled" ? (
          <MenuItem icon={<Pause aria-hidden />} onAction={disable}>
            Disable
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem danger icon={<Trash2 aria-hidden />} onAction={() => setOpen("delete")}>
          Delete
        </MenuItem>
      </Menu>
      {open === "edit" ? <EditWebhookDialog webhook={webhook} onClose={close} /> : null}
      {open === "rotate" ? <RotateSecretDialog id={webhook.id} onClose={close} /> : null}
      {open === "delete" ? (
        <DeleteWebhookDialog webhook={webhook} onClose={close} onDeleted={() => router.push("/developers/webhooks")} />
      ) : null}
    </>
  );
}
