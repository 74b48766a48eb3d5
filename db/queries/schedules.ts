import "server-only";
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lte } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { workspaces } from "@/db/schema/identity";
import { scheduleWindows } from "@/db/schema/schedule-windows";
import { workflows } from "@/db/schema/workflows";
import type { WorkflowRow } from "./workflows";

type OfWorkflow = { workspaceId: string; workflowId: string };
export type WindowRow = typeof scheduleWindows.$inferSelect;

const isDue = (now: Date) => and(isNull(workflows.deletedAt), lte(workflows.nextRunAt, now));

/** Of every workspace, those that wait longest first. */
export function selectDueWorkflows(conn: Conn, f: { now: Date; take: number }): Promise<OfWorkflow[]> {
  return conn
    .select({ workspaceId: workflows.workspaceId, workflowId: workflows.id })
    .from(workflows)
    .where(isDue(f.now))
    .orderBy(asc(workflows.nextRunAt))
    .limit(f.take);
}

/** The workflow, locked, with its workspace's zone; undefined when it is not due or another worker looks at it. */
export async function findDueWorkflow(
  tx: Tx,
  f: OfWorkflow & { now: Date },
): Promise<(WorkflowRow & { timezone: string }) | undefined> {
  const [row] = await tx
    .select({ ...getTableColumns(workflows), timezone: workspaces.timezone })
    .from(workflows)
    .innerJoin(workspaces, eq(workspaces.id, workflows.workspaceId))
    .where(and(eq(workflows.workspaceId, f.workspaceId), eq(workflows.id, f.workflowId), isDue(f.now)))
    .for("update", { of: workflows, skipLocked: true });
  return row;
}

export function selectScheduledWorkflows(tx: Tx, workspaceId: string): Promise<WorkflowRow[]> {
  return tx
    .select()
    .from(workflows)
    .where(and(eq(workflows.workspaceId, workspaceId), isNull(workflows.deletedAt), isNotNull(workflows.schedule)))
    .orderBy(asc(workflows.id))
    .for("update");
}

export async function updateNextRun(tx: Tx, f: OfWorkflow & { nextRunAt: Date | null }): Promise<void> {
  await tx
    .update(workflows)
    .set({ nextRunAt: f.nextRunAt })
    .where(and(eq(workflows.workspaceId, f.workspaceId), eq(workflows.id, f.workflowId)));
}

/** True for the one who records the window; false when it is recorded already. */
export async function insertWindow(tx: Tx, row: typeof scheduleWindows.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(scheduleWindows)
    .values(row)
    .onConflictDoNothing()
    .returning({ at: scheduleWindows.windowAt });
  return inserted.length > 0;
}

export function selectWindows(conn: Conn, f: OfWorkflow & { take: number }): Promise<WindowRow[]> {
  return conn
    .select()
    .from(scheduleWindows)
    .where(and(eq(scheduleWindows.workspaceId, f.workspaceId), eq(scheduleWindows.workflowId, f.workflowId)))
    .orderBy(desc(scheduleWindows.windowAt))
    .limit(f.take);
}
