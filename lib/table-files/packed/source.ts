import type { Bytes } from "@/lib/table-files/bytes";

/** What a table is read from, once nothing of it is packed. */
export type Source = {
  /** From the beginning, as often as they are asked for. */
  pieces(): AsyncIterable<Uint8Array>;
  /** To be read at any place. */
  bytes(): Promise<Bytes>;
};
