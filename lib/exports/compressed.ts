import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { ExportFormat } from "@/lib/contract/exports";

/** A sheet is compressed as it is. */
export const isStoredCompressed = (format: ExportFormat): boolean => format !== "xlsx";

/** In one go rather than by the 16 KiB of a buffer that is not told otherwise, which takes three times as long. */
const chunkSize = 2 * 1024 * 1024;
/** Fast rather than small: less to store costs less than it takes. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 0 };

export function compress(piece: Uint8Array): Promise<Buffer> {
  return promisify(brotliCompress)(piece, { params, chunkSize });
}

export function decompress(chunk: Uint8Array): Promise<Buffer> {
  return promisify(brotliDecompress)(chunk, { chunkSize });
}
