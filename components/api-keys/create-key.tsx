"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";

const CreateKeyDialog = part(() => import("./create-key-dialog").then((file) => file.CreateKeyDialog));

export function CreateKey() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        Create key
      </Button>
      {isOpen ? <CreateKeyDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
