import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
import type { Bytes } from "@/lib/table-files/bytes";
import { ENTRIES_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { limited, refuseGrowth } from "./limited";
import { piecesOf } from "./pieces-of";

export type Zip = { entries: Map<string, Entry>; pieces(entry: Entry): AsyncIterable<Uint8Array> };

const [STORED, DEFLATED] = [0, 8];

/** The entries of a zip by their names, folders not among them. */
export async function openZip(file: Bytes): Promise<Zip> {
  const reader = new ZipReader(file);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, file.size, { autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
      if (entries.size > ENTRIES_MAX) throw new UnreadableFile("too_large", TOO_MANY);
    }
    return { entries, pieces: (entry) => unpacked(reader, entry, () => zip.openReadStreamPromise(entry)) };
  } catch (error) {
    throw reader.meaningOf(error);
  }
}

const TOO_MANY = `The zip holds more than ${ENTRIES_MAX} files. Upload the table alone.`;

async function* unpacked(reader: ZipReader, entry: Entry, open: () => Promise<Readable>): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new UnreadableFile(
      "password",
      "The zip is protected by a password. Pack it without one, or upload the table alone.",
    );
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new UnreadableFile(
      "unsupported_format",
      "The zip is packed in a way that is not read here. Pack it as an ordinary zip, or upload the table alone.",
    );
  }
  refuseGrowth(entry.uncompressedSize, entry.compressedSize);
  let stream: Readable | null = null;
  try {
    stream = await open();
    yield* limited(stream, entry.compressedSize);
  } catch (error) {
    throw reader.meaningOf(error);
  } finally {
    stream?.destroy();
  }
}

class ZipReader extends RandomAccessReader {
  /** What went wrong outside the zip. */
  private failure: unknown;

  constructor(private readonly file: Bytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.watched(start, end), { objectMode: false });
  }

  private async *watched(start: number, end: number): AsyncGenerator<Buffer> {
    try {
      for await (const piece of piecesOf(this.file, start, end)) {
        yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  /** Any other error is one of the zip itself, of which its reader makes no kinds. */
  meaningOf(error: unknown): unknown {
    if (error === this.failure || error instanceof UnreadableFile) return error;
    const message = "The file is damaged or not complete. Save it anew, and upload it again.";
    return new UnreadableFile("damaged", message, { cause: error });
  }
}
