"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newIntent } from "@/lib/client/intent";
import { createLeadChangeMutation, endOfLeadChange, undoLeadChangeMutation } from "@/lib/client/lead-changes";
import type { LeadChange, LeadChangeSet } from "@/lib/contract/lead-changes";
import { sayFailure } from "../data-table/say-failure";
import { toast, UNDO_MS } from "../ui/toast";
import type { ChangedSet } from "./change-dialog";
import { stateWords } from "./change-words";

/** Changes many leads at once, says how that ended wherever the reader is by then, and takes it back. */
export function useBulkChange() {
  const client = useQueryClient();
  const create = useMutation(createLeadChangeMutation(client));
  const undo = useMutation(undoLeadChangeMutation(client));

  async function follow(made: LeadChange): Promise<void> {
    const ended = await endOfLeadChange(client, made);
    void client.invalidateQueries({ queryKey: ["leads"] });
    const words = stateWords(ended);
    if (ended.status === "failed") return toast.error(ended.summary, { description: words });
    const canUndo = ended.changed > 0 && ended.undoes === null;
    toast.success(words, {
      description: ended.summary,
      ...(canUndo && { duration: UNDO_MS, action: { label: "Undo", onClick: () => void takeBack(ended) } }),
    });
  }
  async function takeBack({ id }: LeadChange): Promise<void> {
    try {
      await follow(await undo.mutateAsync({ id, intent: newIntent() }));
    } catch (error) {
      if (error instanceof Error) sayFailure("The change was not taken back", error);
    }
  }
  async function start(which: ChangedSet["which"], set: LeadChangeSet): Promise<void> {
    try {
      await follow(await create.mutateAsync({ body: { ...which, set }, intent: newIntent() }));
    } catch (error) {
      if (error instanceof Error) sayFailure("The leads were not changed", error);
    }
  }
  return { start, isStarting: create.isPending };
}
