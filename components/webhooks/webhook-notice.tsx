"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { updateWebhookMutation } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/** What is wrong with it, where something is. */
export function WebhookNotice({ webhook }: { webhook: Webhook }) {
  const { status, disabled_reason, failing_since } = webhook;
  if (status === "disabled") {
    return (
      <Notice tone="warning" action={<Enable webhook={webhook} />}>
        Disabled: nothing is sent. {disabled_reason}
      </Notice>
    );
  }
  if (!failing_since) return null;
  return (
    <Notice tone="warning">
      Every attempt has failed since <Time value={failing_since} show="datetime" />. After five days of that it is
      disabled.
    </Notice>
  );
}

function Enable({ webhook: { id } }: { webhook: Webhook }) {
  const update = useMutation(updateWebhookMutation(useQueryClient()));
  const canWrite = useCanWrite();
  if (!canWrite) return null;
  return (
    <Button
      size="sm"
      isPending={update.isPending}
      onPress={() =>
        update.mutate(
          { id, seen: {}, request: { status: "enabled" } },
          { onError: (error) => sayFailure("It was not enabled", error) },
        )
      }
    >
      Enable
    </Button>
  );
}
