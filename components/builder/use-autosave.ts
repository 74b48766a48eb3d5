"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { updateWorkflowMutation } from "@/lib/client/workflows";
import type { Workflow } from "@/lib/contract/workflows";
import type { Draft } from "./draft";

const REST_MS = 1_000;

export type SaveState = { at: number | null; isSaving: boolean; isDirty: boolean; error: Error | null };

function isSame(a: Draft, b: Draft): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Saves a second after the last change, when the page is left, and whenever `flush` is asked. */
export function useAutosave(workflow: Workflow, draft: Draft) {
  const { mutateAsync } = useMutation(updateWorkflowMutation(useQueryClient()));
  const [state, setState] = useState<SaveState>({ at: null, isSaving: false, isDirty: false, error: null });
  const saved = useRef<Draft>({ name: workflow.name, criteria: workflow.criteria });
  const latest = useRef(draft);
  const underWay = useRef<Promise<boolean> | null>(null);

  const flush = useCallback(
    async (keepalive = false): Promise<boolean> => {
      await underWay.current;
      const sent = latest.current;
      if (isSame(sent, saved.current)) return true;
      setState((before) => ({ ...before, isSaving: true }));
      const request = mutateAsync({ id: workflow.id, request: { ...sent, name: sent.name.trim() || null }, keepalive });
      underWay.current = request.then(
        () => {
          saved.current = sent;
          setState({ at: Date.now(), isSaving: false, isDirty: latest.current !== sent, error: null });
          return true;
        },
        (error: Error) => {
          setState((before) => ({ ...before, isSaving: false, isDirty: true, error }));
          return false;
        },
      );
      return underWay.current;
    },
    [mutateAsync, workflow.id],
  );

  useEffect(() => {
    latest.current = draft;
    const isDirty = !isSame(draft, saved.current);
    setState((before) => (before.isDirty === isDirty ? before : { ...before, isDirty }));
    if (!isDirty) return;
    const timer = setTimeout(() => void flush(), REST_MS);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  useEffect(() => {
    const leave = () => void flush(true);
    const hide = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      leave();
    };
  }, [flush]);

  const faultAt = (path: string) =>
    state.error instanceof CallError
      ? state.error.details.find((detail) => detail.path === path || detail.path.startsWith(`${path}.`))?.message
      : undefined;

  return { state, flush, faultAt };
}
