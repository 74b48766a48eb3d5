"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleSlash, Pencil, RotateCw } from "lucide-react";
import { isLive } from "@/lib/client/run-status";
import { cancelRunMutation } from "@/lib/client/runs";
import type { Run } from "@/lib/contract/runs";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { toast } from "../ui/toast";
import { useWorkflowActions } from "../workflows/use-workflow-actions";
import { RetryRunButton } from "./retry-run-button";
import { RunMenu } from "./run-menu";

export function RunActions({ run }: { run: Run }) {
  const cancel = useMutation(cancelRunMutation(useQueryClient()));
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  const live = isLive(run.status);
  return (
    <>
      <ButtonLink href={`/workflows/${run.workflow_id}/edit?from=${run.id}`}>
        <Pencil aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Open in builder</span>
      </ButtonLink>
      {canWrite && live ? (
        <Button
          isDisabled={run.status === "cancelling"}
          isPending={cancel.isPending}
          onPress={() =>
            cancel.mutate(run.id, {
              onSuccess: () => toast.success("The run is stopping", { description: "What it has found is kept." }),
              onError: (error) => sayFailure("The run was not cancelled", error),
            })
          }
        >
          <CircleSlash aria-hidden className="size-3.5" />
          Cancel run
        </Button>
      ) : null}
      {canWrite && run.status === "failed" ? <RetryRunButton run={run} /> : null}
      {canWrite && !live ? (
        <Button
          isPending={actions.isStarting}
          onPress={() => actions.run({ id: run.workflow_id, name: run.workflow_name })}
        >
          <RotateCw aria-hidden className="size-3.5" />
          Run again
        </Button>
      ) : null}
      <RunMenu run={run} />
    </>
  );
}
