"use client";
import { useState } from "react";
import type { ApiKey } from "@/lib/contract/api-keys";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useClock } from "../ui/viewer";
import { keyState } from "./key-state";
import { useMayManage } from "./use-may-manage";

const RotateKeyDialog = part(() => import("./rotate-key-dialog").then((file) => file.RotateKeyDialog));

export function RotateKey({ apiKey }: { apiKey: ApiKey }) {
  const [isOpen, setOpen] = useState(false);
  const { works } = keyState(apiKey, useClock());
  const mayManage = useMayManage(apiKey);
  if (!isOpen && (!mayManage || !works)) return null;
  return (
    <>
      <Button look="ghost" size="sm" aria-label={`Rotate ${apiKey.name}`} onPress={() => setOpen(true)}>
        Rotate
      </Button>
      {isOpen ? <RotateKeyDialog apiKey={apiKey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
