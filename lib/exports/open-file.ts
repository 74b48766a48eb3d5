import type { Conn } from "@/db/client";
import { type ExportId, type ExportRow, findChunk, findExport } from "@/db/queries/exports";
import { AppError, notFound } from "@/lib/base/errors";
import { EXPORT_FILE_ENDS, EXPORT_FILE_TYPES, type ExportStatus } from "@/lib/contract/exports";
import { decompress, isStoredCompressed } from "./compressed";
import { readAhead } from "./read-ahead";

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

async function* storedChunks(conn: Conn, { storedBytes, ...f }: Omit<Stored, "format">): AsyncGenerator<Buffer, void> {
  for (let position = 0, left = storedBytes; left > 0; position++) {
    const chunk = await findChunk(conn, { ...f, position });
    if (!chunk) throw new Error("a chunk of an export is missing");
    left -= chunk.length;
    yield chunk;
  }
}

/** A chunk at a time, as it is taken, while the next is read; the download breaks off where one is no longer there. */
function streamOf(conn: Conn, { format, ...stored }: Stored): ReadableStream<Uint8Array> {
  const chunks = readAhead(storedChunks(conn, stored));
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await chunks.next();
    if (done) return controller.close();
    controller.enqueue(isStoredCompressed(format) ? await decompress(value) : value);
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
  return {
    name: `${row.request.of}-${day}.${EXPORT_FILE_ENDS[format]}`,
    type: EXPORT_FILE_TYPES[format],
    bytes,
    stream,
  };
}
