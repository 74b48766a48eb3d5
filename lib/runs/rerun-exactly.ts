import type { Conn } from "@/db/client";
import { findRun, insertRun, type RunRow } from "@/db/queries/runs";
import { selectKeptLoads } from "@/db/queries/source-loads";
import { findWorkflowToChange } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId, newId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";
import { enqueue } from "@/lib/queue/enqueue";
import { requireDetail } from "./require-detail";
import { requireRunnable } from "./require-runnable";

async function requireKept(conn: Conn, { workspaceId, pinnedLoads, sourceVersions }: RunRow): Promise<void> {
  const kept = await selectKeptLoads(conn, { workspaceId, loads: pinnedLoads });
  const pinned = new Set(pinnedLoads.map(({ source }) => source));
  // A run from before loads were numbered has versions only.
  const unnumbered = Object.keys(sourceVersions).filter((source) => !pinned.has(source));
  const lost = pinnedLoads.filter((l) => !kept.some((k) => k.workspaceId === l.workspaceId && k.source === l.source));
  const gone = [...unnumbered, ...lost.map(({ source }) => source)];
  const [first] = gone;
  if (first === undefined) return;
  throw new AppError(
    "version_not_kept",
    `The version of ${first} that this run read is no longer kept, so it cannot be run again exactly.`,
    gone.map((source) => ({ path: `sources.${source}`, message: `version ${sourceVersions[source]} is not kept` })),
  );
}

/** A new run that reads what the first one read: its criteria, its revision and its loads. A repeat repeats its original. */
export async function rerunExactly(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("run", runId);
  return ctx.write(async (tx) => {
    const first = await findRun(tx, { workspaceId, runId: id });
    if (!first) throw notFound("run");
    requireDetail(first);
    const { workflowId, workflowName, workflowRevision, criteria, sourceVersions, pinnedLoads } = first;
    const workflow = await findWorkflowToChange(tx, { workspaceId, id: workflowId });
    if (!workflow) throw notFound("workflow");
    await requireRunnable(tx, workflow);
    await requireKept(tx, first);
    const run = await insertRun(tx, {
      ...{
        workspaceId,
        id: newId(),
        workflowId,
        workflowName,
        workflowRevision,
        criteria,
        sourceVersions,
        pinnedLoads,
      },
      exactOf: first.exactOf ?? first.id,
      trigger: actor.key ? "api" : "manual",
      createdBy: actor.userId,
      requestId: ctx.requestId,
    });
    await enqueue(tx, "run-workflow", { workspaceId, runId: run.id });
    return toRun(run);
  });
}
