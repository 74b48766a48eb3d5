import { type RevisionRow, selectRevisions } from "@/db/queries/workflow-revisions";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { pageBy, positionIn } from "@/lib/base/page-by";
import { Criteria } from "@/lib/contract/criteria";
import type { Page } from "@/lib/contract/page";
import type { Revision } from "@/lib/contract/revisions";
import { criteriaChanges } from "@/lib/criteria/criteria-changes";
import { criteriaInWords, type Names } from "@/lib/criteria/criteria-in-words";
import { namesOf } from "./names-of";

type ListRevisions = { workflowId: string; limit: number; cursor?: string | undefined };

/** Criteria that are older than a part of them get its default. */
const complete = (row: RevisionRow): RevisionRow => ({ ...row, criteria: Criteria.parse(row.criteria) });

function toRevision(row: RevisionRow, before: RevisionRow | undefined, names: Names): Revision {
  return {
    object: "prospector_revision",
    workflow_id: toTypeId("workflow", row.workflowId),
    revision: row.revision,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
    criteria: row.criteria,
    summary: criteriaInWords(row.criteria, names),
    changes: before ? criteriaChanges(before.criteria, row.criteria, names) : [],
  };
}

/** Every criteria that a workflow had, newest first. */
export async function listRevisions(ctx: Ctx, { workflowId, limit, cursor }: ListRevisions): Promise<Page<Revision>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const id = fromTypeId("workflow", workflowId);
  const list = { workspaceId, secret, list: "revisions", filter: { workflowId: id } };
  const position = positionIn(list, cursor);
  const before = position && Number(position[0]);
  const [workflow, found] = await Promise.all([
    findWorkflow(conn, { workspaceId, id }),
    selectRevisions(conn, { workspaceId, workflowId: id, before, take: limit + 1 }),
  ]);
  if (!workflow) throw notFound("workflow");
  // The row too many tells that there is a next page, and what the last one of this page changed.
  const rows = found.map(complete);
  const names = await namesOf(rows.map(({ criteria }) => criteria));
  const { page, pagination } = pageBy(list, rows, limit, ({ revision }) => [revision]);
  return { data: page.map((row, at) => toRevision(row, rows[at + 1], names)), pagination };
}
