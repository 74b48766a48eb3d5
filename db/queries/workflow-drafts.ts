import "server-only";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { users } from "@/db/schema/identity";
import { workflowDrafts } from "@/db/schema/workflows";

type OfWorkflow = { workspaceId: string; workflowId: string };
export type WorkflowDraftRow = Awaited<ReturnType<typeof selectWorkflowDrafts>>[number];

const isOf = (f: OfWorkflow) =>
  and(eq(workflowDrafts.workspaceId, f.workspaceId), eq(workflowDrafts.workflowId, f.workflowId));

/** The drafts that these workflows have, with who changed each last. */
export async function selectWorkflowDrafts(conn: Conn, f: { workspaceId: string; workflowIds: string[] }) {
  if (f.workflowIds.length === 0) return [];
  return conn
    .select({
      ...getTableColumns(workflowDrafts),
      updatedBy: sql<string | null>`coalesce(nullif(${users.name}, ''), ${users.email})`,
    })
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(and(eq(workflowDrafts.workspaceId, f.workspaceId), inArray(workflowDrafts.workflowId, f.workflowIds)));
}

export async function findWorkflowDraft(conn: Conn, f: OfWorkflow): Promise<WorkflowDraftRow | undefined> {
  const [row] = await selectWorkflowDrafts(conn, { workspaceId: f.workspaceId, workflowIds: [f.workflowId] });
  return row;
}

type Content = Pick<typeof workflowDrafts.$inferInsert, "criteria" | "base" | "updatedBy">;

export async function upsertWorkflowDraft(tx: Tx, f: OfWorkflow, content: Content): Promise<void> {
  // By the clock and not by when the transaction began: of two that waited for each other the later one is later.
  const updatedAt = sql`greatest(clock_timestamp(), ${workflowDrafts.updatedAt} + interval '1 millisecond')`;
  await tx
    .insert(workflowDrafts)
    .values({ ...f, ...content, updatedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: [workflowDrafts.workspaceId, workflowDrafts.workflowId],
      set: { ...content, updatedAt },
    });
}

export async function deleteWorkflowDraft(tx: Tx, f: OfWorkflow): Promise<void> {
  await tx.delete(workflowDrafts).where(isOf(f));
}
