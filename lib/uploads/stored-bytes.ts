import type { Conn } from "@/db/client";
import { findUploadBytes } from "@/db/queries/upload-parts";
import type { UploadId, UploadRow } from "@/db/queries/uploads";
import type { Bytes } from "@/lib/table-files/bytes";

/** What is read at once, so that a reader of small pieces does not ask for each. */
const PIECE_BYTES = 512 * 1024;
/** Of the pieces that were read last. */
const PIECES_KEPT = 4;

/** The file of an upload, where every process reads it; throws where a part of it is not there. */
export function storedBytes(conn: Conn, { workspaceId, id, bytes, partBytes }: UploadRow): Bytes {
  const f: UploadId = { workspaceId, uploadId: id };
  const kept = new Map<number, Promise<Buffer>>();

  async function fetchPiece(nth: number): Promise<Buffer> {
    const at = nth * PIECE_BYTES;
    const part = Math.floor(at / partBytes) + 1;
    const piece = await findUploadBytes(conn, f, { part, from: at % partBytes, bytes: PIECE_BYTES });
    if (!piece) throw new Error("a part of an upload is missing");
    return piece;
  }

  function pieceOf(nth: number): Promise<Buffer> {
    const piece = kept.get(nth) ?? fetchPiece(nth);
    kept.delete(nth);
    kept.set(nth, piece);
    for (const [oldest] of kept) if (kept.size > PIECES_KEPT) kept.delete(oldest);
    return piece;
  }

  return {
    size: bytes,
    async read(from, to) {
      const end = Math.min(to, bytes);
      const pieces: Buffer[] = [];
      for (let at = from; at < end; ) {
        const nth = Math.floor(at / PIECE_BYTES);
        const piece = (await pieceOf(nth)).subarray(at - nth * PIECE_BYTES, end - nth * PIECE_BYTES);
        if (piece.length === 0) throw new Error("a part of an upload is shorter than it should be");
        pieces.push(piece);
        at += piece.length;
      }
      return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
    },
  };
}
