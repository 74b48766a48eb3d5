import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { users } from "@/db/schema/identity";
import { workflowRevisions } from "@/db/schema/workflows";
import { shownName } from "./shown-name";

type OfWorkflow = { workspaceId: string; workflowId: string };

const isOf = (f: OfWorkflow) =>
  and(eq(workflowRevisions.workspaceId, f.workspaceId), eq(workflowRevisions.workflowId, f.workflowId));

const { workflowId, revision, criteria, createdAt } = workflowRevisions;
const columns = {
  workflowId,
  revision,
  criteria,
  createdAt,
  createdBy: shownName(users),
};
export type RevisionRow = Awaited<ReturnType<typeof selectRevisions>>[number];

/** Newest first. */
export function selectRevisions(conn: Conn, f: OfWorkflow & { before?: number | undefined; take: number }) {
  return conn
    .select(columns)
    .from(workflowRevisions)
    .leftJoin(users, eq(users.id, workflowRevisions.createdBy))
    .where(and(isOf(f), f.before === undefined ? undefined : lt(revision, f.before)))
    .orderBy(desc(revision))
    .limit(f.take);
}

/** Those of these numbers that there are. */
export function selectRevisionsNumbered(conn: Conn, f: OfWorkflow & { revisions: number[] }): Promise<RevisionRow[]> {
  return conn
    .select(columns)
    .from(workflowRevisions)
    .leftJoin(users, eq(users.id, workflowRevisions.createdBy))
    .where(and(isOf(f), inArray(revision, f.revisions)));
}
