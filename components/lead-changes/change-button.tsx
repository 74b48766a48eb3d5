"use client";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { ChangedSet } from "./change-dialog";

const ChangeDialog = part(() => import("./change-dialog").then((file) => file.ChangeDialog));

export function ChangeButton({ of, isDisabled }: { of: ChangedSet; isDisabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="ghost" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        <Pencil aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Change</span>
      </Button>
      {isOpen ? <ChangeDialog of={of} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
