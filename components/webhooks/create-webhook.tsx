"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { part } from "../ui/part";

const CreateWebhookDialog = part(() => import("./create-webhook-dialog").then((file) => file.CreateWebhookDialog));

export function CreateWebhook() {
  const [isOpen, setOpen] = useState(false);
  const canWrite = useCanWrite();
  if (!canWrite) return null;
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        Create webhook
      </Button>
      {isOpen ? <CreateWebhookDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
