import type { Conn } from "@/db/client";
import { type ExportId, type ExportRow, findChunk, findExport } from "@/db/queries/exports";
import { EXPORT_FILE_TYPES, type ExportStatus } from "@/lib/contract/exports";
import { AppError, notFound } from "@/lib/errors";
import { isStoredGzip } from "./stored-gzip";

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

/** A chunk at a time, as it is taken; the download breaks off where one is no longer there. */
function streamOf(conn: Conn, f: ExportId, bytes: number): ReadableStream<Uint8Array> {
  let position = 0;
  let left = bytes;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (left === 0) return controller.close();
    const chunk = await findChunk(conn, { ...f, position: position++ });
    if (!chunk) throw new Error("a chunk of an export is missing");
    controller.enqueue(chunk);
    left -= chunk.length;
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

/** The types ask for bytes of any kind, of which these are one. */
function gunzip(): ReadableWritablePair<Uint8Array, Uint8Array> {
  return new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;
}

export async function openFile(conn: Conn, f: ExportId): Promise<StoredFile> {
  const row = await findExport(conn, f);
  if (!row) throw notFound("export");
  requireFile(row);
  const { format, bytes, storedBytes } = row;
  const day = row.createdAt.toISOString().slice(0, 10);
  const stored = streamOf(conn, f, storedBytes);
  const stream = isStoredGzip(format) ? stored.pipeThrough(gunzip()) : stored;
  return { name: `${row.request.of}-${day}.${format}`, type: EXPORT_FILE_TYPES[format], bytes, stream };
}
