import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Bytes } from "@/lib/table-files/bytes";
import { HELD_MAX, PIECE_BYTES } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { firstBytes } from "./first-bytes";
import { isTooGrown, limited } from "./limited";
import { piecesOf } from "./pieces-of";

/** The pieces of what is packed by gzip; the file is unpacked no further than they are asked for. */
export async function* gunzip(file: Bytes): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: PIECE_BYTES });
  // What fails is thrown where the pieces are asked for.
  pipeline(Readable.from(piecesOf(file), { objectMode: true, highWaterMark: 1 }), unpacking, () => {});
  try {
    yield* limited(unpacking, file.size);
  } catch (error) {
    throw isOfZlib(error) ? damaged(error) : error;
  } finally {
    unpacking.destroy();
  }
}

/** Refuses what grows too much, where its end says so, before any of it is read: the end may be cut off, so that it is tried. */
export async function refuseGzipGrowth(file: Bytes): Promise<void> {
  const end = Buffer.alloc(4);
  let at = 0;
  for await (const piece of piecesOf(file, Math.max(0, file.size - end.length))) {
    end.set(piece, at);
    at += piece.length;
  }
  if (isTooGrown(end.readUInt32LE(), file.size)) await firstBytes(gunzip(file), HELD_MAX);
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

function damaged(cause?: unknown): UnreadableFile {
  const message = "The gzip file is damaged or not complete. Pack it anew, or upload it without packing it.";
  return new UnreadableFile("damaged", message, { cause });
}
