/** A NUL, and half of a character, are no text that a database holds. */
export function cleanCell(text: string): string {
  const known = text.isWellFormed() ? text : text.toWellFormed();
  return (known.includes("\0") ? known.replaceAll("\0", "") : known).trim();
}
