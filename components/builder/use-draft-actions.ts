"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BUILDER_FIELDS, type BuilderField, fieldsOf } from "@/lib/client/builder-fields";
import { CallError } from "@/lib/client/call-error";
import { changedFields } from "@/lib/client/merge-fields";
import {
  discardDraft,
  keepInDraft,
  publishDraft,
  type StoredDraft,
  workflowDraftQuery,
} from "@/lib/client/workflow-drafts";
import { sayFailure } from "../data-table/say-failure";
import { toast } from "../ui/toast";
import type { BuilderState } from "./use-builder";

/** Publishing and discarding, each of what is on the page: it is saved first. */
export function useDraftActions({ saver, set, did }: Pick<BuilderState, "saver" | "set" | "did">) {
  const client = useQueryClient();
  const id = saver.snapshot().stored.object.draft.workflow_id;

  /** Does it with the ETag of what was saved; where that is not what is stored any more, says so and shows what is. */
  function saved<Input, Done>(
    what: string,
    work: (known: StoredDraft & { tag: string }, input: Input) => Promise<Done>,
  ) {
    return {
      mutationFn: async (input: Input): Promise<Done> => {
        if (!(await saver.flush())) throw new Error("Your last changes are not saved.");
        const { stored } = saver.snapshot();
        const known = stored.tag === null ? await client.fetchQuery(workflowDraftQuery(id)) : stored;
        return work({ ...known, tag: known.tag ?? "*" }, input);
      },
      onError: (error: Error) => {
        void client.invalidateQueries({ queryKey: workflowDraftQuery(id).queryKey });
        const isOld = error instanceof CallError && error.code === "revision_conflict";
        if (isOld)
          toast.error(what, { description: "It was changed by somebody else just now. Look at it, then try again." });
        else sayFailure(what, error);
      },
    };
  }
  const publish = useMutation(
    saved("The changes are not published", async ({ tag }, _: undefined) => {
      const stored = await publishDraft(client, { id, etag: tag });
      saver.receive(stored);
      return stored.object.draft;
    }),
  );
  const discard = useMutation(
    saved("The changes are not discarded", async ({ tag }, _: undefined) => {
      const { discarded, left } = await discardDraft(client, { id, etag: tag });
      const shown = saver.snapshot().value;
      saver.receive(left);
      did(shown, saver.snapshot().value);
      const before = fieldsOf(discarded);
      const changed = changedFields(BUILDER_FIELDS, left.value, before);
      return Object.fromEntries(changed.map((field) => [field, before[field]]));
    }),
  );
  const keep = useMutation(
    saved("It was not kept", async ({ tag, value, object }, part: BuilderField) => {
      saver.receive(await keepInDraft(client, { id, etag: tag, part, fields: value, draft: object.draft }));
    }),
  );
  return {
    isBusy: publish.isPending || discard.isPending || keep.isPending,
    isPublishing: publish.isPending,
    publish: () =>
      publish.mutateAsync(undefined).then(
        (draft) => draft,
        () => null,
      ),
    discard: () =>
      discard.mutate(undefined, {
        onSuccess: (discarded) =>
          toast.success("The changes are discarded", { action: { label: "Undo", onClick: () => set(discarded) } }),
      }),
    keep: (part: BuilderField) => keep.mutate(part),
  };
}
export type DraftActions = ReturnType<typeof useDraftActions>;
