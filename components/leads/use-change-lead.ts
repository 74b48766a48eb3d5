"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { updateLeadMutation } from "@/lib/client/leads";
import type { LeadRequest } from "@/lib/contract/leads";
import { announce } from "../ui/announcer";
import { toast } from "../ui/toast";

/** Saves at once, and says what went wrong. */
export function useChangeLead(id: string) {
  const { mutate, isPending } = useMutation(updateLeadMutation(useQueryClient()));
  const change = useCallback(
    (request: LeadRequest, keepalive = false) =>
      mutate(
        { id, request, keepalive },
        {
          onSuccess: () => announce("Saved"),
          onError: (error) => toast.error("The lead was not changed.", { description: error.message }),
        },
      ),
    [id, mutate],
  );
  return { change, isSaving: isPending };
}
