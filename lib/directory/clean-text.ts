/** Text that PostgreSQL and JSON can both hold, on one line without outer space; null where nothing is left. */
export function cleanText(text: string | null | undefined, maxLength: number): string | null {
  if (!text) return null;
  const clean = text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd\u200b\u2060\ufeff]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : [...clean].slice(0, maxLength).join("").trim();
}
