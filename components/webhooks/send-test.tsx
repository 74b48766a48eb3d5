"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { testWebhookMutation } from "@/lib/client/webhooks";
import { sayFailure } from "../data-table/say-failure";
import { Button } from "../ui/button";

/** Sends a test and opens its delivery, which shows what comes of it. */
export function SendTest({ id }: { id: string }) {
  const test = useMutation(testWebhookMutation(useQueryClient()));
  const [, setOpen] = useQueryState("open", parseAsString);
  return (
    <Button
      isPending={test.isPending}
      onPress={() =>
        test.mutate(id, {
          onSuccess: (delivery) => void setOpen(delivery.id),
          onError: (error) => sayFailure("No test was sent", error),
        })
      }
    >
      <Send aria-hidden className="size-4" />
      Send a test
    </Button>
  );
}
