"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import {
  BUILDER_FIELDS,
  type BuilderField,
  type BuilderFields,
  criteriaOf,
  partsChanged,
} from "@/lib/client/builder-fields";
import { CallError } from "@/lib/client/call-error";
import { mergeFields } from "@/lib/client/merge-fields";
import { draftSaver, storedDraft, workflowDraftQuery } from "@/lib/client/workflow-drafts";
import type { Criteria } from "@/lib/contract/criteria";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { useSaver } from "../saving/use-saver";
import { useUndo } from "./use-undo";

/** What is edited: it starts from what is stored now, and every change of it goes through the saver. */
export function useBuilder(first: { draft: WorkflowDraft; etag: string }) {
  const client = useQueryClient();
  const { draft, etag } = first;
  const firstStored = useMemo(() => storedDraft(draft, etag), [draft, etag]);
  const [saver] = useState(() => draftSaver(client, firstStored));
  const { data } = useQuery(workflowDraftQuery(draft.workflow_id));
  const state = useSaver(saver, data ?? firstStored);
  const { edit, did, ...undo } = useUndo(saver);
  const { value, stored, status } = state;
  const criteria = useMemo(
    () => criteriaOf(value, stored.object.draft.criteria),
    [value, stored.object.draft.criteria],
  );

  /** What a field made of what it shows, over what has come meanwhile. */
  function change(part: Partial<BuilderFields>): void {
    edit(mergeFields(BUILDER_FIELDS, value, { ...value, ...part }, saver.snapshot().value).value);
  }
  const details = status.kind === "refused" && status.error instanceof CallError ? status.error.details : [];
  const faultAt = (path: string) =>
    details.find(
      (detail) => detail.path === path || detail.path.startsWith(`${path}.`) || detail.path.startsWith(`${path}[`),
    )?.message;
  return {
    saver,
    state,
    stored: stored.object.draft,
    name: value.name,
    criteria,
    undo,
    change,
    /** Sets fields whatever the form shows of them, also long after it showed something else. */
    set: edit,
    did,
    changeCriteria: (part: Partial<Criteria>) => change(partsChanged(criteria, part)),
    faultAt,
    /** Whether somebody has to look at a field: it is refused, or another person changed it too. */
    isAmiss: (field: BuilderField) =>
      faultAt(field === "name" ? field : `criteria.${field}`) !== undefined ||
      (status.kind === "conflict"
        ? status.overlaps.includes(field)
        : stored.object.draft.conflicts.some(({ part }) => part === field)),
  };
}
export type BuilderState = ReturnType<typeof useBuilder>;
