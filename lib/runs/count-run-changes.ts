import { selectRunChangeCounts } from "@/db/queries/run-changes";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";
import type { RunComparison } from "@/lib/contract/run-changes";
import { findComparedRuns, toCompared } from "./find-compared-runs";

export async function countRunChanges(
  ctx: Ctx,
  input: { runId: string; since?: string | undefined },
): Promise<RunComparison> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, directory } = ctx;
  const { run, since } = await findComparedRuns(ctx, input);
  const comparison = { object: "prospector_run_comparison", run_id: toTypeId("run", run.id) } as const;
  if (!since) return { ...comparison, since: null, counts: null };
  const [now, before] = await Promise.all([toCompared(ctx, run), toCompared(ctx, since)]);
  const counts = await selectRunChangeCounts(directory, { workspaceId, run: now, since: before });
  return {
    ...comparison,
    since: {
      id: toTypeId("run", since.id),
      created_at: since.createdAt.toISOString(),
      status: since.status,
      workflow_revision: since.workflowRevision,
    },
    counts,
  };
}
