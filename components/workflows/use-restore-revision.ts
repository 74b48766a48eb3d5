"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newIntent } from "@/lib/client/intent";
import { restoreRevisionMutation } from "@/lib/client/revisions";
import { sayFailure } from "../data-table/say-failure";
import { toast } from "../ui/toast";

/** Restores a revision; the toast takes it back by restoring the one of before. */
export function useRestoreRevision(workflowId: string) {
  const { mutate, isPending } = useMutation(restoreRevisionMutation(useQueryClient(), workflowId));
  const failed = (error: Error) => sayFailure("The revision was not restored", error);

  function restore(revision: number, before: number) {
    mutate(
      { revision, present: before, intent: newIntent() },
      {
        onSuccess: (restored) =>
          toast.success(`Revision ${revision} is back, as revision ${restored.revision}`, {
            description: restored.draft
              ? "The next run uses it. What is not live yet stays beside it."
              : "The next run uses it.",
            action: {
              label: "Undo",
              onClick: () =>
                mutate(
                  { revision: before, present: restored.revision, intent: newIntent() },
                  { onSuccess: () => toast.success(`Revision ${before} is back`), onError: failed },
                ),
            },
          }),
        onError: failed,
      },
    );
  }
  return { restore, isRestoring: isPending };
}
