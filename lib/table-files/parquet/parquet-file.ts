import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetSchema, type SchemaTree } from "hyparquet";
import type { Bytes } from "@/lib/table-files/bytes";
import { piecesOf } from "@/lib/table-files/packed/pieces-of";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";

export type ParquetFile = {
  buffer: AsyncBuffer;
  metadata: FileMetaData;
  fields: SchemaTree[];
  /** What an error means that was thrown while the file was read. */
  meaningOf(error: unknown): unknown;
};

export async function openParquet(file: Bytes): Promise<ParquetFile> {
  let failure: unknown;
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    async slice(from, to = file.size) {
      try {
        return await exactly(file, from, to);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  };
  // Any other error is one of the file itself, of which its reader makes no kinds.
  const meaningOf = (error: unknown) => (error === failure || error instanceof UnreadableFile ? error : damaged(error));
  try {
    const metadata = await parquetMetadataAsync(buffer);
    return { buffer, metadata, fields: parquetSchema(metadata).children, meaningOf };
  } catch (error) {
    throw meaningOf(error);
  }
}

async function exactly(file: Bytes, from: number, to: number): Promise<ArrayBuffer> {
  if (from < 0 || to > file.size || from > to) throw damaged();
  const bytes = new Uint8Array(to - from);
  let at = 0;
  for await (const piece of piecesOf(file, from, to)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

function damaged(cause?: unknown): UnreadableFile {
  const message = "The Parquet file is damaged, or written in a way that is not read here. Save it anew, or as CSV.";
  return new UnreadableFile("damaged", message, { cause });
}
