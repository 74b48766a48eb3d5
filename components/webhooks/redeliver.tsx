"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { redeliverMutation } from "@/lib/client/webhooks";
import type { WebhookDelivery } from "@/lib/contract/webhooks";
import { sayFailure } from "../data-table/say-failure";
import { Button } from "../ui/button";

export function Redeliver({ delivery: { id, webhook_id } }: { delivery: WebhookDelivery }) {
  const redeliver = useMutation(redeliverMutation(useQueryClient()));
  return (
    <Button
      size="sm"
      isPending={redeliver.isPending}
      onPress={() =>
        redeliver.mutate(
          { webhookId: webhook_id, id },
          { onError: (error) => sayFailure("It was not sent again", error) },
        )
      }
    >
      <RotateCw aria-hidden className="size-3.5" />
      Deliver again
    </Button>
  );
}
