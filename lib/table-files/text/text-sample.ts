import type { FirstBytes } from "@/lib/table-files/packed/first-bytes";
import { lastLineEnd, unitOf } from "./line-cut";
import { markLength } from "./text-blocks";

/** The text of the first bytes, of whole lines where there are any. */
export function textSample({ bytes, isWhole }: FirstBytes, encoding: string): string {
  const end = isWhole ? bytes.length : lastLineEnd(bytes, unitOf(encoding)) || bytes.length;
  return new TextDecoder(encoding).decode(bytes.subarray(markLength(bytes, encoding), end));
}
