import type { Conn } from "@/db/client";
import { selectUploadRows } from "@/db/queries/upload-rows";
import { findUpload, type UploadRow } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { csvCell } from "@/lib/base/csv-cell";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { REFUSED_COLUMNS } from "@/lib/contract/company-columns";

const ROWS = 1_000;
const BYTE_ORDER_MARK = "\uFEFF";

const line = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;

async function* csvOf(conn: Conn, upload: UploadRow): AsyncGenerator<Buffer, void> {
  const { workspaceId, id: uploadId, columns } = upload;
  yield Buffer.from(BYTE_ORDER_MARK + line([...columns.map(({ name }) => name), ...REFUSED_COLUMNS]));
  for (let after = 0; ; ) {
    const rows = await selectUploadRows(conn, { workspaceId, uploadId }, { outcome: "refused", after, take: ROWS });
    const lines = rows.map(({ line: at, cells, faults }) => {
      const why = (faults ?? []).map(({ message, advice }) => [message, advice].filter(Boolean).join(". "));
      return line([...cells, String(at), why.join("; ")]);
    });
    yield Buffer.from(lines.join(""));
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    after = last.line;
  }
}

/** The refused rows of a checked file as CSV: its own columns, and why. */
export async function downloadRefusedRows(
  ctx: Ctx,
  { uploadId }: { uploadId: string },
): Promise<{ name: string; type: string; stream: ReadableStream<Uint8Array> }> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const upload = await findUpload(conn, { workspaceId, uploadId: fromTypeId("upload", uploadId) });
  if (!upload) throw notFound("upload");
  if (!upload.counts) throw new AppError("upload_not_ready", "It has not been checked yet. Check it first.");
  const chunks = csvOf(conn, upload);
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await chunks.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return {
    name: "refused-rows.csv",
    type: "text/csv; charset=utf-8",
    stream: new ReadableStream({ pull }, { highWaterMark: 0 }),
  };
}
