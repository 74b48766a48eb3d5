"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { call } from "@/lib/client/call";
import { CallError } from "@/lib/client/call-error";
import { newIntent } from "@/lib/client/intent";
import { startRunMutation } from "@/lib/client/runs";
import { createWorkflowMutation, updateWorkflowMutation } from "@/lib/client/workflow-mutations";
import type { Workflow, WorkflowStatus } from "@/lib/contract/workflows";
import { sayFailure } from "../data-table/say-failure";
import { toast } from "../ui/toast";

const RUN_ID = /run_[0-9a-z]{26}/;
const NAME_MAX = 120;

const DONE: Record<WorkflowStatus, string> = {
  draft: "is a draft again",
  active: "is active",
  paused: "is paused",
  archived: "is archived",
};

export function useWorkflowActions() {
  const router = useRouter();
  const client = useQueryClient();
  const start = useMutation(startRunMutation(client));
  const create = useMutation(createWorkflowMutation(client));
  const update = useMutation(updateWorkflowMutation(client));

  function failed(what: string) {
    return (error: Error) => {
      const live = error instanceof CallError && error.code === "run_in_progress" ? liveRunOf(error) : undefined;
      const action = live ? { action: { label: "View", onClick: () => router.push(`/runs/${live}`) } } : {};
      sayFailure(what, error, action);
    };
  }

  return {
    isStarting: start.isPending || start.isSuccess,
    run(workflow: { id: string; name: string }) {
      start.mutate(
        { workflowId: workflow.id, intent: newIntent() },
        {
          onSuccess: (run) => router.push(`/runs/${run.id}`),
          onError: failed(`${workflow.name} did not start`),
        },
      );
    },
    /** With what is not live too: a copy is no more than a draft itself. */
    async duplicate(workflow: Workflow) {
      const name = `Copy of ${workflow.name}`.slice(0, NAME_MAX);
      const onError = failed(`${workflow.name} was not duplicated`);
      const drafted = workflow.draft
        ? call("getWorkflowDraft", { params: { workflow_id: workflow.id } }).then(({ data }) => data)
        : Promise.resolve(workflow);
      await drafted.then(({ criteria }) => {
        const onSuccess = (copy: Workflow) => router.push(`/workflows/${copy.id}/edit`);
        create.mutate({ request: { name, criteria }, intent: newIntent() }, { onSuccess, onError });
      }, onError);
    },
    /** `onSettled` comes when the server has answered, or cannot be asked. */
    setStatus(workflow: Workflow, status: WorkflowStatus, onSettled?: () => void) {
      const before = workflow.status;
      const set = (
        from: WorkflowStatus,
        next: WorkflowStatus,
        onSettled: (() => void) | undefined,
        onSuccess: () => void,
      ) =>
        update.mutate(
          { seen: { id: workflow.id, status: from }, request: { status: next } },
          { onSuccess, onError: failed(`${workflow.name} was not changed`), ...(onSettled && { onSettled }) },
        );
      set(before, status, onSettled, () =>
        toast.success(`${workflow.name} ${DONE[status]}`, {
          action: {
            label: "Undo",
            onClick: () => set(status, before, undefined, () => toast.success(`${workflow.name} ${DONE[before]}`)),
          },
        }),
      );
    },
  };
}

function liveRunOf(error: CallError): string | undefined {
  return error.details.map(({ message }) => RUN_ID.exec(message)?.[0]).find(Boolean) ?? RUN_ID.exec(error.message)?.[0];
}
