import { countExportRows } from "@/db/queries/export-rows";
import { countLiveExports, insertExport } from "@/db/queries/exports";
import { lockAdditions } from "@/db/queries/lock-additions";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, invalid, notFound } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type CreateExport, type Export, SHEET_ROWS_MAX } from "@/lib/contract/exports";
import { enqueue } from "@/lib/queue/enqueue";
import { requireDetail } from "@/lib/runs/require-detail";
import { exportSet } from "./export-set";
import { toExport } from "./to-export";

/** Of one workspace at a time, so that nobody fills the disk or the queue. */
const LIVE_MAX = 10;

/** The export and its job in one transaction. */
export async function createExport(ctx: Ctx, request: CreateExport): Promise<Export> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, actor, secret } = ctx;
  const set = exportSet(workspaceId, request);
  if (request.format === "ndjson" && request.columns) {
    throw invalid([{ path: "columns", message: "are of tables: ndjson has whole objects" }]);
  }
  return ctx.write(async (tx) => {
    if (set.of === "results") {
      const run = await findRun(tx, set);
      if (!run) throw notFound("run");
      requireDetail(run);
    }
    await lockAdditions(tx, workspaceId, "exports");
    if ((await countLiveExports(tx, workspaceId)) >= LIVE_MAX) {
      throw new AppError(
        "too_many_exports",
        `${LIVE_MAX} exports of this workspace are under way. Wait for one to end.`,
      );
    }
    const { format } = request;
    if (format === "xlsx" && (await countExportRows(tx, set, SHEET_ROWS_MAX)) >= SHEET_ROWS_MAX) {
      const message = `a sheet holds ${SHEET_ROWS_MAX - 1} rows below its header, and there are more; choose csv or ndjson`;
      throw invalid([{ path: "format", message }]);
    }
    const row = await insertExport(tx, { workspaceId, id: newId(), request, format, createdBy: actor.userId });
    await enqueue(tx, "write-export", { workspaceId, exportId: row.id });
    return toExport(row, { secret, userId: actor.userId });
  });
}
