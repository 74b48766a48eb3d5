/** How many of the runs of three letters in two folded texts are in both, 0 to 1, as pg_trgm's `similarity`. */
export function trigramsAlike(a: string, b: string): number {
  const [one, other] = [trigrams(a), trigrams(b)];
  const common = one.intersection(other).size;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(" ")) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}
