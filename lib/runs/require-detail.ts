import type { Conn } from "@/db/client";
import type { RunRow } from "@/db/queries/runs";
import { selectKeptLoads } from "@/db/queries/source-loads";
import { AppError } from "@/lib/base/errors";

/** Throws where all but a run's counts and what became leads is dropped. */
export function requireDetail({ detailDroppedAt }: Pick<RunRow, "detailDroppedAt">): void {
  if (detailDroppedAt === null) return;
  throw new AppError(
    "run_detail_gone",
    "The detail of this run was dropped for its age: its counts are kept, and the results that became leads.",
  );
}

/** The same for what a run left out, which is told from the data that it read. */
export async function requireTold(conn: Conn, run: RunRow): Promise<void> {
  requireDetail(run);
  if (run.mark === null) return;
  const kept = await selectKeptLoads(conn, { workspaceId: run.workspaceId, loads: run.pinnedLoads });
  if (kept.length === run.pinnedLoads.length) return;
  throw new AppError("run_detail_gone", "The data that this run read is no longer kept, and with it what it left out.");
}
