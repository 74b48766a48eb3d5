"use client";
import { useState } from "react";
import type { ApiKey } from "@/lib/contract/api-keys";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useMayManage } from "./use-may-manage";

const RevokeKeyDialog = part(() => import("./revoke-key-dialog").then((file) => file.RevokeKeyDialog));

export function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const [isOpen, setOpen] = useState(false);
  const mayManage = useMayManage(apiKey);
  if (!mayManage || apiKey.revoked_at) return null;
  return (
    <>
      <Button look="ghost" size="sm" aria-label={`Revoke ${apiKey.name}`} onPress={() => setOpen(true)}>
        Revoke
      </Button>
      {isOpen ? <RevokeKeyDialog apiKey={apiKey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
