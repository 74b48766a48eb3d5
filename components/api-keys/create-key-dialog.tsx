"use client";
import { useState } from "react";
import { Dialog } from "../ui/dialog";
import { CreateKeyForm } from "./create-key-form";
import { NewSecret } from "./new-secret";

/** Two steps: what the key may do, then its secret, once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Dialog
      title={secret ? "Copy your key" : "Create an API key"}
      isOpen
      onClose={onClose}
      dismissable={secret === null}
    >
      {secret ? (
        <NewSecret secret={secret} onDone={onClose} />
      ) : (
        <CreateKeyForm onCreated={setSecret} onCancel={onClose} />
      )}
    </Dialog>
  );
}
