import { RATIO_MAX, UNPACKED_FREE, UNPACKED_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";

const MIB = 1024 * 1024;

/** Refuses what grows too much as it is unpacked, by its size or by how small it was. */
export function refuseGrowth(unpacked: number, packed: number): void {
  if (unpacked > UNPACKED_MAX) {
    throw new UnreadableFile(
      "too_large",
      `Unpacked, the file is larger than ${UNPACKED_MAX / MIB} MB. Divide the table and upload its parts one by one.`,
    );
  }
  if (isTooGrown(unpacked, packed)) {
    throw new UnreadableFile(
      "too_large",
      `Unpacked, the file is more than ${RATIO_MAX} times as large and over ${UNPACKED_FREE / MIB} MB. Upload it without packing it.`,
    );
  }
}

export function isTooGrown(unpacked: number, packed: number): boolean {
  return unpacked > UNPACKED_FREE && unpacked > packed * RATIO_MAX;
}

export async function* limited(pieces: AsyncIterable<Uint8Array>, packed: number): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of pieces) {
    unpacked += piece.length;
    refuseGrowth(unpacked, packed);
    yield piece;
  }
}
