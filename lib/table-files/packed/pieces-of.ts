import type { Bytes } from "@/lib/table-files/bytes";
import { PIECE_BYTES } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";

/** What lies from one place up to another, a piece at a time; a read may give less than it was asked for. */
export async function* piecesOf(file: Bytes, from = 0, to = file.size): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const piece = await file.read(at, Math.min(at + PIECE_BYTES, to));
    if (piece.length === 0) {
      throw new UnreadableFile("damaged", "The file ends before it is complete. Please upload it again.");
    }
    at += piece.length;
    yield piece;
  }
}
