"use client";
import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "../ui/button";
import type { ChangedSet } from "./change-dialog";

const ChangeDialog = dynamic(() => import("./change-dialog").then((file) => file.ChangeDialog));

export function ChangeButton({ of, isDisabled }: { of: ChangedSet; isDisabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="ghost" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        <Pencil aria-hidden className="size-3.5" />
        Change
      </Button>
      {isOpen ? <ChangeDialog of={of} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
