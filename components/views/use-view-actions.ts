"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { newIntent } from "@/lib/client/intent";
import { baseOf, OWN_COLUMNS, queryOf, type ViewPart } from "@/lib/client/view-parts";
import {
  createViewMutation,
  deleteViewMutation,
  saveViewMutation,
  updateViewMutation,
  ViewOverlap,
} from "@/lib/client/views";
import type { UpdateView, View } from "@/lib/contract/views";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite, useMyId } from "../shell/me";
import { announce } from "../ui/announcer";
import type { Viewed } from "./use-viewed";

/** What is asked in a dialog. */
export type ViewQuestion = "create" | "rename" | "delete";
export type NewView = { name: string; isShared: boolean; isDefault: boolean };

/** What can be done with the views of a list. */
export function useViewActions(viewed: Viewed) {
  const { table, query, normal, base } = viewed;
  const client = useQueryClient();
  const [question, ask] = useState<ViewQuestion | null>(null);
  const [intent, setIntent] = useState(newIntent);
  const canWrite = useCanWrite();
  const myId = useMyId();
  const creating = useMutation(createViewMutation(client));
  const updating = useMutation(updateViewMutation(client));
  const saving = useMutation(saveViewMutation({ client, normal }));
  const deleting = useMutation(deleteViewMutation(client));
  const close = () => {
    ask(null);
    for (const mutation of [creating, updating, deleting]) mutation.reset();
  };
  function saved(view: View, words: string) {
    close();
    announce(words);
    viewed.open(view, { history: "replace" });
  }
  return {
    question,
    ask,
    close,
    creating,
    updating,
    deleting,
    saving,
    mayChange: (view: View) => canWrite || !view.is_shared,
    mayShare: (view: View) => canWrite && (!view.is_shared || view.owner.id === myId),
    create({ name, isShared, isDefault }: NewView) {
      const body = { table, name, query: queryOf(normal(query)), is_shared: isShared, is_default: isDefault };
      creating.mutate(
        { body, intent },
        {
          onSuccess: (view) => {
            setIntent(newIntent());
            saved(view, `Saved the view ${view.name}`);
          },
        },
      );
    },
    change(view: View, request: Omit<UpdateView, "query">, onDone?: () => void) {
      updating.mutate(
        { view, request },
        {
          onSuccess: () => {
            announce(`Changed the view ${view.name}`);
            onDone?.();
          },
          onError: (error) => (onDone ? undefined : sayFailure("The view was not changed", error)),
        },
      );
    },
    /** What was changed of it; `over` what others have made of these parts. */
    save(view: View, over: readonly ViewPart[] = []) {
      saving.mutate(
        { view, query, base, over },
        {
          onSuccess: (view) => saved(view, `Updated the view ${view.name}`),
          onError: (error) =>
            error instanceof ViewOverlap ? undefined : sayFailure("The view was not updated", error),
        },
      );
    },
    /** Theirs in place of what was made of these parts here. */
    takeTheirs(now: View, parts: readonly ViewPart[]) {
      const [mine, theirs] = [normal(query), normal(now.query)];
      const taken = new URLSearchParams(
        queryOf({ ...mine, ...Object.fromEntries(parts.map((part) => [part, theirs[part]])) }),
      );
      if (!taken.has("cols")) taken.set("cols", OWN_COLUMNS);
      taken.set("view", now.id);
      taken.set("base", baseOf(theirs));
      saving.reset();
      viewed.set(taken.toString(), { history: "replace" });
    },
    remove: (view: View) =>
      deleting.mutate(view, {
        onSuccess: () => {
          close();
          announce(`Deleted the view ${view.name}`);
          viewed.open(null, { history: "replace" });
        },
      }),
  };
}
export type ViewActions = ReturnType<typeof useViewActions>;
