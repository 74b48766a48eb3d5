import type { Bytes } from "@/lib/table-files/bytes";
import { HELD_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { firstBytes } from "./first-bytes";

/** What is unpacked, in memory, where it can be read at any place. */
export async function hold(pieces: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const { bytes, isWhole } = await firstBytes(pieces, HELD_MAX);
  if (!isWhole) {
    const message = `Such a file can be read packed up to ${HELD_MAX / 1024 / 1024} MB. Upload it without packing it.`;
    throw new UnreadableFile("too_large", message);
  }
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}
