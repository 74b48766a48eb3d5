import { findUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { firstRows } from "./look-at-file";
import { toReading } from "./reading-words";
import { requireStatus } from "./require-status";

const ROWS = 20;

/** The first rows of the file, as it is read now. */
export async function previewUpload(
  ctx: Ctx,
  { uploadId }: { uploadId: string },
): Promise<{ line: number; cells: string[] }[]> {
  requireScope(ctx, "prospector.read");
  const row = await findUpload(ctx.conn, { workspaceId: ctx.workspaceId, uploadId: fromTypeId("upload", uploadId) });
  if (!row) throw notFound("upload");
  if (!row.reading) requireStatus(row, []);
  const table = {
    reading: toReading(row.reading as NonNullable<typeof row.reading>),
    columns: row.columns.map(({ name }) => name),
  };
  try {
    const rows = await firstRows(ctx.conn, row, table, ROWS);
    return rows.map(({ line, cells }) => ({ line, cells }));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError("upload_not_ready", error.message);
    throw error;
  }
}
