export type FirstBytes = { bytes: Uint8Array; isWhole: boolean };

/** What pieces begin with, up to a length; the rest of them is not asked for. */
export async function firstBytes(pieces: AsyncIterable<Uint8Array>, max: number): Promise<FirstBytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length > max) return { bytes: Buffer.concat(parts).subarray(0, max), isWhole: false };
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}
