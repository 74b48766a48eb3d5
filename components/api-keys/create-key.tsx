"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { CreateKeyForm } from "./create-key-form";
import { NewSecret } from "./new-secret";

/** Two steps in one dialog: what the key may do, then its secret, once. */
export function CreateKey() {
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  function close() {
    setOpen(false);
    setSecret(null);
  }
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        Create key
      </Button>
      <Dialog
        title={secret ? "Copy your key" : "Create an API key"}
        isOpen={isOpen}
        onClose={close}
        dismissable={secret === null}
      >
        {secret ? (
          <NewSecret secret={secret} onDone={close} />
        ) : (
          <CreateKeyForm onCreated={setSecret} onCancel={close} />
        )}
      </Dialog>
    </>
  );
}
