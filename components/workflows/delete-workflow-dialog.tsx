"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteWorkflowMutation } from "@/lib/client/workflow-mutations";
import type { Workflow } from "@/lib/contract/workflows";
import { ErrorNote } from "../data-table/error-note";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { counted } from "../ui/intl";
import { toast } from "../ui/toast";

type Props = { workflow: Workflow; isOpen: boolean; onClose: () => void; onDeleted?: () => void };

export function DeleteWorkflowDialog({ workflow, isOpen, onClose, onDeleted }: Props) {
  const remove = useMutation(deleteWorkflowMutation(useQueryClient()));
  function confirm() {
    const { id, name, status, revision } = workflow;
    remove.mutate(
      { id, name, status, revision },
      {
        onSuccess: () => {
          toast.success(`${workflow.name} is deleted`);
          onClose();
          onDeleted?.();
        },
      },
    );
  }
  return (
    <ConfirmDialog
      title={`Delete ${workflow.name}?`}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={confirm}
      confirm="Delete workflow"
      isPending={remove.isPending}
      fault={remove.error ? <ErrorNote error={remove.error} what="It was not deleted." /> : null}
    >
      The workflow and its runs go for good, and a run that is under way is cancelled.
      {workflow.draft
        ? ` So do ${counted(workflow.draft.changes.length, "change", "changes")} that never went live.`
        : ""}{" "}
      The leads that it found stay.
    </ConfirmDialog>
  );
}
