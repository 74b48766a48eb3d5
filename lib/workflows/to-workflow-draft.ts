import type { Conn } from "@/db/client";
import { selectUserNames } from "@/db/queries/user-names";
import type { WorkflowDraftRow } from "@/db/queries/workflow-drafts";
import { type RevisionRow, selectRevisions } from "@/db/queries/workflow-revisions";
import type { WorkflowRow } from "@/db/queries/workflows";
import { toTypeId } from "@/lib/base/ids";
import { type CriteriaPart, isSamePart } from "@/lib/contract/criteria-parts";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { criteriaChanges } from "@/lib/criteria/criteria-changes";
import { criteriaInWords } from "@/lib/criteria/criteria-in-words";
import { mergedDraft } from "./merged-draft";
import { namesOf } from "./names-of";

const REVISIONS_SEARCHED = 50;

/** The revision that gave the part the value it has, as far back as is looked. */
function changeOf(part: CriteriaPart, revisions: RevisionRow[]): RevisionRow | undefined {
  const at = revisions.findIndex(({ criteria }, n) => {
    const before = revisions[n + 1];
    return before && !isSamePart(before.criteria, criteria, part);
  });
  return revisions[Math.max(at, 0)];
}

/** Of the draft and of what it lies over, whichever was changed later. */
async function lastChangeOf(conn: Conn, { updatedAt, updatedBy }: WorkflowRow, row: WorkflowDraftRow | undefined) {
  if (row && row.updatedAt > updatedAt) return { updated_at: row.updatedAt.toISOString(), updated_by: row.updatedBy };
  const people = await selectUserNames(conn, updatedBy ? [updatedBy] : []);
  return { updated_at: updatedAt.toISOString(), updated_by: (updatedBy && people.get(updatedBy)) ?? null };
}

/** The draft as it stands over what is live; one without changes where there is none. */
export async function toWorkflowDraft(
  conn: Conn,
  workflow: WorkflowRow,
  row: WorkflowDraftRow | undefined,
): Promise<WorkflowDraft> {
  const { workspaceId, id, criteria: live, revision } = workflow;
  const { criteria, conflicts } = mergedDraft(live, row);
  const names = await namesOf([live, criteria]);
  const changes = criteriaChanges(live, criteria, names);
  const searched = { workspaceId, workflowId: id, take: REVISIONS_SEARCHED + 1 };
  const revisions = conflicts.length > 0 ? await selectRevisions(conn, searched) : [];
  return {
    object: "prospector_workflow_draft",
    workflow_id: toTypeId("workflow", id),
    ...(await lastChangeOf(conn, workflow, row)),
    name: workflow.name,
    revision,
    live,
    criteria,
    summary: criteriaInWords(criteria, names),
    changes,
    conflicts: conflicts.map((part) => {
      const change = changeOf(part, revisions);
      return {
        part,
        changed_at: (change?.createdAt ?? workflow.updatedAt).toISOString(),
        changed_by: change?.createdBy ?? null,
      };
    }),
  };
}
