import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { transaction } from "@/db/client";
import { type ExportId, insertChunk } from "@/db/queries/exports";
import type { Written } from "./export-source";

const CHUNK_BYTES = 512 * 1024;

/** Another worker holds the export by now, or it was cancelled: what is being written is nobody's. */
export class ExportLost extends Error {
  override readonly name = "ExportLost";
}

async function* counted(bytes: AsyncIterable<Uint8Array>, written: Written): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    written.bytes += part.length;
    yield part;
  }
}

/** Fast rather than small: less to store and to send costs less than it takes. */
async function* gzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: 1 });
  // What it fails with, reading from `gzip` throws.
  pipeline(bytes, gzip).catch(() => undefined);
  yield* gzip;
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

type File = { bytes: AsyncIterable<Uint8Array>; written: Written; isGzip: boolean };

/**
 * Stores a file as it is made, one chunk while the next is read, and holds no more; throws ExportLost, or what `stop` was
 * aborted with.
 */
export async function storeFile(f: ExportId & { fence: number }, file: File, stop: AbortSignal): Promise<void> {
  const { written, isGzip } = file;
  const bytes = counted(file.bytes, written);
  let position = 0;
  let storing = Promise.resolve(true);
  for await (const data of inChunks(isGzip ? gzipped(bytes) : bytes)) {
    if (!(await storing)) throw new ExportLost();
    stop.throwIfAborted();
    const chunk = { data, position: position++, ...written };
    storing = transaction((tx) => insertChunk(tx, f, chunk));
    // Awaited with the next chunk; until then a failure waits too.
    storing.catch(() => undefined);
  }
  if (!(await storing)) throw new ExportLost();
}
