import "server-only";
import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Conn } from "@/db/client";
import { prepared } from "@/db/prepared";
import { users, workspaces } from "@/db/schema/identity";
import { runs } from "@/db/schema/runs";
import { workflowDrafts, workflows } from "@/db/schema/workflows";
import { shownName } from "./shown-name";

const drafters = alias(users, "drafters");

const select = prepared("workflow_states", (conn: Conn) => {
  const newest = conn
    .select({
      id: runs.id,
      status: runs.status,
      createdAt: runs.createdAt,
      finishedAt: runs.finishedAt,
      found: runs.found,
      filtered: runs.filtered,
      duplicates: runs.duplicates,
      excluded: runs.excluded,
      new: runs.new,
      overLimit: runs.overLimit,
    })
    .from(runs)
    .where(and(eq(runs.workspaceId, workflows.workspaceId), eq(runs.workflowId, workflows.id)))
    .orderBy(desc(runs.id))
    .limit(1)
    .as("newest");
  const recent = conn
    .select({ new: sql<number>`coalesce(sum(${runs.new}), 0)::int`.as("new_leads_since") })
    .from(runs)
    .where(
      and(
        eq(runs.workspaceId, workflows.workspaceId),
        eq(runs.workflowId, workflows.id),
        // Ids begin with their time, and the index of a workflow's runs ends with them.
        sql`${runs.id} >= ${sql.placeholder("since")}::uuid`,
      ),
    )
    .as("recent");
  return conn
    .select({
      id: workflows.id,
      newLeads: recent.new,
      timezone: workspaces.timezone,
      updatedBy: shownName(users),
      draft: getTableColumns(workflowDrafts),
      draftBy: shownName(drafters),
      lastRun: {
        id: newest.id,
        status: newest.status,
        createdAt: newest.createdAt,
        finishedAt: newest.finishedAt,
        found: newest.found,
        filtered: newest.filtered,
        duplicates: newest.duplicates,
        excluded: newest.excluded,
        new: newest.new,
        overLimit: newest.overLimit,
      },
    })
    .from(workflows)
    .innerJoin(workspaces, eq(workspaces.id, workflows.workspaceId))
    .leftJoin(users, eq(users.id, workflows.updatedBy))
    .leftJoin(
      workflowDrafts,
      and(eq(workflowDrafts.workspaceId, workflows.workspaceId), eq(workflowDrafts.workflowId, workflows.id)),
    )
    .leftJoin(drafters, eq(drafters.id, workflowDrafts.updatedBy))
    .leftJoinLateral(newest, sql`true`)
    .leftJoinLateral(recent, sql`true`)
    .where(
      and(
        eq(workflows.workspaceId, sql.placeholder("workspaceId")),
        sql`${workflows.id} = any(${sql.placeholder("workflowIds")}::uuid[])`,
      ),
    );
});

/**
 * What is shown with workflows: who changed each last, its draft, its newest run, the leads that its runs have added since
 * an id, and the IANA zone of their workspace.
 */
export function selectWorkflowStates(conn: Conn, f: { workspaceId: string; workflowIds: string[]; since: string }) {
  return select(conn, { ...f, workflowIds: `{${f.workflowIds.join()}}` });
}

export type WorkflowState = Awaited<ReturnType<typeof selectWorkflowStates>>[number];
