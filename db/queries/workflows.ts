import "server-only";
import { and, desc, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { prepared } from "@/db/prepared";
import { runs } from "@/db/schema/runs";
import { workflowRevisions, workflows } from "@/db/schema/workflows";
import type { Criteria } from "@/lib/contract/criteria";
import type { Frequency } from "@/lib/contract/schedule";
import type { WorkflowState, WorkflowStatus } from "@/lib/contract/workflows";
import { nameHolds } from "./containing";

export type WorkflowRow = typeof workflows.$inferSelect;
type WorkflowId = { workspaceId: string; id: string };

const isLiving = (f: WorkflowId) =>
  and(eq(workflows.workspaceId, f.workspaceId), eq(workflows.id, f.id), isNull(workflows.deletedAt));

export type WorkflowSet = {
  workspaceId: string;
  status?: WorkflowStatus | undefined;
  state?: WorkflowState | undefined;
  createdBy?: string | undefined;
  schedule?: Frequency | "none" | undefined;
  /** Part of its name. */
  q?: string | undefined;
  updatedAfter?: Date | undefined;
};

const hasRun = sql`exists (select from ${runs} where ${runs.workspaceId} = ${workflows.workspaceId} and ${runs.workflowId} = ${workflows.id})`;
/** A draft that has run is none to people. */
export const stateOfWorkflow = sql<WorkflowState>`case when ${workflows.status} = 'draft' and ${hasRun} then 'by_hand' else ${workflows.status}::text end`;
export const frequencyOfWorkflow = sql<string>`coalesce(${workflows.schedule} ->> 'frequency', 'none')`;

export function isInWorkflowSet(f: WorkflowSet): SQL | undefined {
  return and(
    eq(workflows.workspaceId, f.workspaceId),
    isNull(workflows.deletedAt),
    f.status ? eq(workflows.status, f.status) : undefined,
    f.state ? eq(stateOfWorkflow, f.state) : undefined,
    f.createdBy ? eq(workflows.createdBy, f.createdBy) : undefined,
    f.schedule ? eq(frequencyOfWorkflow, f.schedule) : undefined,
    f.q ? nameHolds(workflows.name, f.q) : undefined,
    f.updatedAfter ? gt(workflows.updatedAt, f.updatedAfter) : undefined,
  );
}

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
export function selectWorkflows(
  conn: Conn,
  { before = LAST_ID, take, ...set }: WorkflowSet & { before?: string | undefined; take: number },
): Promise<WorkflowRow[]> {
  const { workspaceId, ...filters } = set;
  if (Object.values(filters).every((filter) => !filter)) return everyWorkflow(conn, { workspaceId, before, take });
  return conn
    .select()
    .from(workflows)
    .where(and(isInWorkflowSet(set), lt(workflows.id, before)))
    .orderBy(desc(workflows.id))
    .limit(take);
}

export function countWorkflows(conn: Conn, set: WorkflowSet): Promise<number> {
  return conn.$count(workflows, isInWorkflowSet(set));
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

/** How many workflows that are there and not archived look in each source; those that look in all of them under null. */
export async function countWorkflowsBySource(conn: Conn, workspaceId: string): Promise<Map<string | null, number>> {
  const rows = await rowsOf<{ source: string | null; workflows: number }>(
    conn,
    sql`select source, count(*)::int as workflows from workflows w
      left join lateral jsonb_array_elements_text(w.criteria->'sources') source on true
      where w.workspace_id = ${workspaceId} and w.deleted_at is null and w.status <> 'archived' group by source`,
  );
  return new Map(rows.map(({ source, workflows }) => [source, workflows]));
}
