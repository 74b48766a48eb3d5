import { transaction } from "@/db/client";
import { insertWorkflow } from "@/db/queries/workflows";
import type { Criteria } from "@/lib/contract/criteria";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { newId, toTypeId } from "@/lib/ids";

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
