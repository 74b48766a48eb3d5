import type { ComparedRun } from "@/db/queries/run-changes";
import { findRun, findRunBefore, type RunRow } from "@/db/queries/runs";
import type { Ctx } from "@/lib/access/actor";
import { invalid, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { compileRun, pastRun } from "@/lib/engine/left-out";
import { requireTold } from "./require-detail";

/** A run and the one that it is compared with: unless told, the last before it that has ended. */
export async function findComparedRuns(
  { conn, workspaceId }: Ctx,
  { runId, since: sinceId }: { runId: string; since?: string | undefined },
): Promise<{ run: RunRow; since: RunRow | undefined }> {
  const run = await findRun(conn, { workspaceId, runId: fromTypeId("run", runId) });
  if (!run) throw notFound("run");
  const { workflowId, id } = run;
  if (sinceId === undefined) return { run, since: await findRunBefore(conn, { workspaceId, workflowId, before: id }) };
  const since = await findRun(conn, { workspaceId, runId: fromTypeId("run", sinceId) });
  if (!since) throw notFound("run");
  if (since.workflowId !== workflowId) {
    throw invalid([
      { path: "since", message: "is a run of another workflow; only runs of one workflow can be compared" },
    ]);
  }
  return { run, since };
}

/** What tells anew what a run left out; of one that wrote it down, nothing. */
export async function toCompared({ conn, directory }: Ctx, run: RunRow): Promise<ComparedRun> {
  await requireTold(conn, run);
  const past = pastRun(run);
  return { id: run.id, told: past && { past, compiled: await compileRun(directory, run) } };
}
