"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { StepForward } from "lucide-react";
import { newIntent } from "@/lib/client/intent";
import { retryRunMutation } from "@/lib/client/runs";
import type { Run } from "@/lib/contract/runs";
import { sayFailure } from "../data-table/say-failure";
import { Button } from "../ui/button";
import { toast } from "../ui/toast";

/** For a run that stopped before its end. */
export function RetryRunButton({ run }: { run: Run }) {
  const retry = useMutation(retryRunMutation(useQueryClient()));
  return (
    <Button
      look="primary"
      isPending={retry.isPending}
      onPress={() =>
        retry.mutate(
          { id: run.id, intent: newIntent() },
          {
            onSuccess: () => toast.success("The run goes on", { description: "From where it stopped." }),
            onError: (error) => sayFailure("The run was not retried", error),
          },
        )
      }
    >
      <StepForward aria-hidden className="size-3.5" />
      Retry
    </Button>
  );
}
