import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { insertWorkflow } from "@/db/queries/workflows";
import { runs } from "@/db/schema/runs";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import type { Criteria } from "@/lib/contract/criteria";
import type { WorkflowStatus } from "@/lib/contract/workflows";

/** A workflow of the workspace; answers its id on the wire. */
export async function addWorkflow(
  { workspaceId, userId }: { workspaceId: string; userId: string },
  { criteria, status = "active" }: { criteria: Criteria; status?: WorkflowStatus },
): Promise<string> {
  const id = newId();
  const row = { workspaceId, id, name: "Test", status, criteria, metadata: {}, createdBy: userId };
  await transaction((tx) => insertWorkflow(tx, row));
  return toTypeId("workflow", id);
}

/** Ends a run as one that nothing but a retry brings on. */
export async function failRun(f: { workspaceId: string; runId: string }): Promise<void> {
  const isIt = and(eq(runs.workspaceId, f.workspaceId), eq(runs.id, fromTypeId("run", f.runId)));
  await transaction((tx) => tx.update(runs).set({ status: "failed", finishedAt: new Date() }).where(isIt));
}
