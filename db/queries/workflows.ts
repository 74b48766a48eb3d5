import "server-only";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { workflowRevisions, workflows } from "@/db/schema/workflows";
import type { Criteria } from "@/lib/contract/criteria";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { nameHolds } from "./containing";

export type WorkflowRow = typeof workflows.$inferSelect;
type WorkflowId = { workspaceId: string; id: string };

const isLiving = (f: WorkflowId) =>
  and(eq(workflows.workspaceId, f.workspaceId), eq(workflows.id, f.id), isNull(workflows.deletedAt));

export function selectWorkflows(
  conn: Conn,
  f: {
    workspaceId: string;
    status?: WorkflowStatus | undefined;
    /** Part of its name. */
    q?: string | undefined;
    updatedAfter?: Date | undefined;
    before?: string | undefined;
    take: number;
  },
): Promise<WorkflowRow[]> {
  return conn
    .select()
    .from(workflows)
    .where(
      and(
        eq(workflows.workspaceId, f.workspaceId),
        isNull(workflows.deletedAt),
        f.status ? eq(workflows.status, f.status) : undefined,
        f.q ? nameHolds(workflows.name, f.q) : undefined,
        f.updatedAfter ? gt(workflows.updatedAt, f.updatedAfter) : undefined,
        f.before ? lt(workflows.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(workflows.id))
    .limit(f.take);
}

/** Undefined for a deleted one too. */
export async function findWorkflow(conn: Conn, f: WorkflowId): Promise<WorkflowRow | undefined> {
  const [row] = await conn.select().from(workflows).where(isLiving(f));
  return row;
}

export async function findWorkflowToChange(tx: Tx, f: WorkflowId): Promise<WorkflowRow | undefined> {
  const [row] = await tx.select().from(workflows).where(isLiving(f)).for("update");
  return row;
}

export async function insertWorkflow(
  tx: Tx,
  row: WorkflowId & {
    name: string;
    status: WorkflowStatus;
    criteria: Criteria;
    metadata: Record<string, string>;
    schedule?: WorkflowRow["schedule"];
    nextRunAt?: WorkflowRow["nextRunAt"];
    createdBy: string;
    updatedBy?: string;
  },
): Promise<WorkflowRow> {
  const [inserted] = await tx.insert(workflows).values(row).returning();
  if (!inserted) throw new Error("the workflow was not inserted");
  return inserted;
}

export async function insertWorkflowRevision(
  tx: Tx,
  row: { workspaceId: string; workflowId: string; revision: number; criteria: Criteria; createdBy: string },
): Promise<void> {
  await tx.insert(workflowRevisions).values(row);
}

export async function updateWorkflow(
  tx: Tx,
  f: WorkflowId,
  change: Partial<
    Pick<WorkflowRow, "name" | "status" | "criteria" | "revision" | "metadata" | "schedule" | "nextRunAt">
  > & { updatedBy: string },
): Promise<WorkflowRow> {
  const [row] = await tx
    .update(workflows)
    .set({ ...change, updatedAt: sql`greatest(clock_timestamp(), ${workflows.updatedAt} + interval '1 millisecond')` })
    .where(isLiving(f))
    .returning();
  if (!row) throw new Error("the workflow was deleted under its lock");
  return row;
}

export async function updateWorkflowDeleted(tx: Tx, f: WorkflowId): Promise<WorkflowRow | undefined> {
  const [row] = await tx
    .update(workflows)
    .set({ deletedAt: sql`now()`, updatedAt: sql`now()`, nextRunAt: null })
    .where(isLiving(f))
    .returning();
  return row;
}
