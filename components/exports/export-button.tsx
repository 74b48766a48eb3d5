"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { ExportedSet } from "./export-dialog";

const ExportDialog = part(() => import("./export-dialog").then((file) => file.ExportDialog));

type Props = { set: ExportedSet; isDisabled?: boolean };

export function ExportButton({ set, isDisabled = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="ghost" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        <Download aria-hidden className="size-3.5" />
        Export
      </Button>
      {isOpen ? <ExportDialog set={set} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
