import { transaction } from "@/db/client";
import { type ExportId, insertChunk } from "@/db/queries/exports";
import { compress } from "./compressed";
import type { Written } from "./export-source";

/** Of the file, which is compressed piece by piece, so that each is read without those before it. */
const PIECE_BYTES = 2 * 1024 * 1024;

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

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

type File = { bytes: AsyncIterable<Uint8Array>; written: Written; isCompressed: boolean };

/**
 * Stores a file as it is made, one piece while the next is read, and holds no more; throws ExportLost, or what `stop` was
 * aborted with.
 */
export async function storeFile(f: ExportId & { fence: number }, file: File, stop: AbortSignal): Promise<void> {
  const { written, isCompressed } = file;
  let position = 0;
  let storing = Promise.resolve(true);
  const store = async (piece: Buffer, at: Written & { position: number }) => {
    const data = isCompressed ? await compress(piece) : piece;
    return transaction((tx) => insertChunk(tx, f, { data, ...at }));
  };
  for await (const piece of inPieces(counted(file.bytes, written))) {
    if (!(await storing)) throw new ExportLost();
    stop.throwIfAborted();
    storing = store(piece, { position: position++, ...written });
    // Awaited with the next piece; until then a failure waits too.
    storing.catch(() => undefined);
  }
  if (!(await storing)) throw new ExportLost();
}
