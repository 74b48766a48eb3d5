import "server-only";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { prepared } from "@/db/prepared";
import { workflowRevisions, workflows } from "@/db/schema/workflows";
import type { Criteria } from "@/lib/contract/criteria";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { nameHolds } from "./containing";

export type WorkflowRow = typeof workflows.$inferSelect;
type WorkflowId = { workspaceId: string; id: string };

const isLiving = (f: WorkflowId) =>
  and(eq(workflows.workspaceId, f.workspaceId), eq(workflows.id, f.id), isNull(workflows.deletedAt));

type Listed = {
  workspaceId: string;
  status?: WorkflowStatus | undefined;
  /** Part of its name. */
  q?: string | undefined;
  updatedAfter?: Date | undefined;
  before?: string | undefined;
  take: number;
};

const everyWorkflow = prepared("every_workflow", (conn: Conn) =>
  conn
    .select()
    .from(workflows)
    .where(
      and(
        eq(workflows.workspaceId, sql.placeholder("workspaceId")),
        isNull(workflows.deletedAt),
        sql`${workflows.id} < ${sql.placeholder("before")}`,
      ),
    )
    .orderBy(desc(workflows.id))
    .limit(sql.placeholder("take")),
);

/** Above every id that is given. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Newest first. */
export function selectWorkflows(conn: Conn, f: Listed): Promise<WorkflowRow[]> {
  const { workspaceId, status, q, updatedAfter, before = LAST_ID, take } = f;
  if (!status && !q && !updatedAfter) return everyWorkflow(conn, { workspaceId, before, take });
  return conn
    .select()
    .from(workflows)
    .where(
      and(
        eq(workflows.workspaceId, workspaceId),
        isNull(workflows.deletedAt),
        status ? eq(workflows.status, status) : undefined,
        q ? nameHolds(workflows.name, q) : undefined,
        updatedAfter ? gt(workflows.updatedAt, updatedAfter) : undefined,
        lt(workflows.id, before),
      ),
    )
    .orderBy(desc(workflows.id))
    .limit(take);
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
