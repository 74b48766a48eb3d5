"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ApiKey } from "@/lib/contract/api-keys";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { useClock } from "../ui/viewer";
import { keyState } from "./key-state";

const RotateKeyDialog = dynamic(() => import("./rotate-key-dialog").then((file) => file.RotateKeyDialog));

export function RotateKey({ apiKey }: { apiKey: ApiKey }) {
  const [isOpen, setOpen] = useState(false);
  const { works } = keyState(apiKey, useClock());
  const canWrite = useCanWrite();
  if (!isOpen && (!canWrite || !works)) return null;
  return (
    <>
      <Button look="ghost" size="sm" aria-label={`Rotate ${apiKey.name}`} onPress={() => setOpen(true)}>
        Rotate
      </Button>
      {isOpen ? <RotateKeyDialog apiKey={apiKey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
