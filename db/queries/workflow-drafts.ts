import "server-only";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { users } from "@/db/schema/identity";
import { workflowDrafts } from "@/db/schema/workflows";
import { shownName } from "./shown-name";

type OfWorkflow = { workspaceId: string; workflowId: string };
export type WorkflowDraftRow = NonNullable<Awaited<ReturnType<typeof findWorkflowDraft>>>;

const isOf = (f: OfWorkflow) =>
  and(eq(workflowDrafts.workspaceId, f.workspaceId), eq(workflowDrafts.workflowId, f.workflowId));

/** With who changed it last. */
export async function findWorkflowDraft(conn: Conn, f: OfWorkflow) {
  const [row] = await conn
    .select({ ...getTableColumns(workflowDrafts), updatedBy: shownName(users) })
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(isOf(f));
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
