"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { revokeApiKeyMutation } from "@/lib/client/api-keys";
import type { ApiKey } from "@/lib/contract/api-keys";
import { ErrorNote } from "../data-table/error-note";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Time } from "../ui/time";
import { toast } from "../ui/toast";

export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useMutation(revokeApiKeyMutation(useQueryClient()));
  function confirm() {
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        onClose();
        toast.success(`${apiKey.name} is revoked`);
      },
    });
  }
  return (
    <ConfirmDialog
      title={`Revoke ${apiKey.name}?`}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
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
  );
}
