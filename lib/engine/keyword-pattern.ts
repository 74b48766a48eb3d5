/**
 * A PostgreSQL regular expression that finds the keyword as whole words: nothing alphanumeric touches it.
 * Spaces in it stand for any run of spaces.
 */
export function keywordPattern(keyword: string): string {
  const words = keyword
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  return `(?:^|[^[:alnum:]])${words.join("\\s+")}(?:$|[^[:alnum:]])`;
}
