import type { Bytes } from "@/lib/table-files/bytes";

/** Bytes in memory, of which a read gives no more than `most`; `read` counts what was asked for. */
export function bytesOf(content: Uint8Array | string, most = Number.POSITIVE_INFINITY): Bytes & { given: number } {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    size: bytes.length,
    given: 0,
    async read(from, to) {
      const piece = bytes.subarray(from, Math.min(to, from + most));
      this.given += piece.length;
      return piece;
    },
  };
}
