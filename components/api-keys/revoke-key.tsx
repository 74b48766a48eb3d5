"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { revokeApiKeyMutation } from "@/lib/client/api-keys";
import type { ApiKey } from "@/lib/contract/api-keys";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Time } from "../ui/time";

export function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const [isOpen, setOpen] = useState(false);
  const revoke = useMutation(revokeApiKeyMutation(useQueryClient()));
  const canWrite = useCanWrite();
  if (!canWrite || apiKey.revoked_at) return null;
  return (
    <>
      <Button look="ghost" size="sm" aria-label={`Revoke ${apiKey.name}`} onPress={() => setOpen(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        title={`Revoke ${apiKey.name}?`}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() =>
          revoke.mutate(apiKey.id, {
            onSuccess: () => {
              setOpen(false);
              toast.success(`${apiKey.name} is revoked`);
            },
          })
        }
        confirm="Revoke key"
        isPending={revoke.isPending}
        typed={apiKey.name}
        fault={revoke.error ? <ErrorNote error={revoke.error} what="It was not revoked." /> : null}
      >
        <p>
          Whatever uses this key is refused from its next request on. This can’t be undone.{" "}
          {apiKey.last_used_at ? (
            <>
              It was last used <Time value={apiKey.last_used_at} />.
            </>
          ) : (
            "It was never used."
          )}
        </p>
      </ConfirmDialog>
    </>
  );
}
