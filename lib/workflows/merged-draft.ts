import type { WorkflowDraftRow } from "@/db/queries/workflow-drafts";
import type { Criteria } from "@/lib/contract/criteria";
import { type CriteriaPart, readPart, withParts } from "@/lib/contract/criteria-parts";
import { type Merged, mergeCriteria } from "@/lib/contract/merge-criteria";

type DraftContent = Pick<WorkflowDraftRow, "base" | "criteria">;

/**
 * A draft over the criteria that are live now, however they came to be so: what was published since in parts that the draft
 * leaves alone is in it, and nothing that publishes has to know of drafts.
 */
export function mergedDraft(live: Criteria, draft: DraftContent | undefined): Merged {
  return draft ? mergeCriteria(draft.base, draft.criteria, live) : { criteria: live, conflicts: [] };
}

/** What the draft is from then on made from: in a part that stays in conflict, what it was made from before. */
export function baseOf(live: Criteria, draft: DraftContent | undefined, conflicts: readonly CriteriaPart[]): Criteria {
  if (!draft) return live;
  return withParts(live, new Map(conflicts.map((part) => [part, readPart(draft.base, part)])));
}
