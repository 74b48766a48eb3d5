import type { Ctx } from "@/lib/auth/actor";
import { listLeads } from "@/lib/leads/list-leads";
import { listAllRuns } from "@/lib/runs/list-all-runs";
import { listWorkflows } from "@/lib/workflows/list-workflows";

/** What examples can be filled with: the newest of each thing that the reader's workspace has. */
export async function readersIds(ctx: Ctx): Promise<Record<string, string>> {
  const [workflows, runs, leads] = await Promise.all([
    listWorkflows(ctx, { limit: 1 }),
    listAllRuns(ctx, { limit: 1 }),
    listLeads(ctx, { limit: 1, sort: "-created_at" }),
  ]);
  const [workflow] = workflows.data;
  const [run] = runs.data;
  const [lead] = leads.data;
  return {
    company: lead?.domain ?? "example.com",
    revision: "1",
    from: "1",
    ...(workflow && { workflow_id: workflow.id }),
    ...(run && { run_id: run.id }),
    ...(lead && { lead_id: lead.id }),
  };
}
