import type { Conn } from "@/db/client";
import { type ExportId, type ExportRow, findChunk, findExport } from "@/db/queries/exports";
import { EXPORT_FILE_TYPES, type ExportStatus } from "@/lib/contract/exports";
import { AppError, notFound } from "@/lib/errors";
import { decompress, isStoredCompressed } from "./compressed";

const WITHOUT_FILE: Record<Exclude<ExportStatus, "succeeded">, string> = {
  queued: "is not finished yet",
  running: "is not finished yet",
  cancelled: "was cancelled and has no file",
  failed: "failed and has no file",
};

export type StoredFile = { name: string; type: string; bytes: number; stream: ReadableStream<Uint8Array> };

function requireFile({ status, expiresAt }: ExportRow): void {
  if (status !== "succeeded") throw new AppError("export_without_file", `The export ${WITHOUT_FILE[status]}.`);
  if (!expiresAt || expiresAt.getTime() <= Date.now()) {
    throw new AppError("export_expired", "The file of this export is no longer kept. Export again.");
  }
}

type Stored = ExportId & Pick<ExportRow, "format" | "storedBytes">;

/** A chunk at a time, as it is taken, while the next is read; the download breaks off where one is no longer there. */
function streamOf(conn: Conn, { format, storedBytes, ...f }: Stored): ReadableStream<Uint8Array> {
  let position = 0;
  let left = storedBytes;
  const read = async (): Promise<Uint8Array> => {
    const chunk = await findChunk(conn, { ...f, position: position++ });
    if (!chunk) throw new Error("a chunk of an export is missing");
    left -= chunk.length;
    return chunk;
  };
  const readAhead = () => {
    const next = left > 0 ? read() : undefined;
    // Awaited when it is asked for; until then a failure waits too.
    next?.catch(() => undefined);
    return next;
  };
  let next = readAhead();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (!next) return controller.close();
    const chunk = await next;
    next = readAhead();
    controller.enqueue(isStoredCompressed(format) ? await decompress(chunk) : chunk);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

export async function openFile(conn: Conn, f: ExportId): Promise<StoredFile> {
  const row = await findExport(conn, f);
  if (!row) throw notFound("export");
  requireFile(row);
  const { format, bytes, storedBytes } = row;
  const day = row.createdAt.toISOString().slice(0, 10);
  const stream = streamOf(conn, { ...f, format, storedBytes });
  return { name: `${row.request.of}-${day}.${format}`, type: EXPORT_FILE_TYPES[format], bytes, stream };
}
