/** As `harmless` has it in SQL: what a spreadsheet may take for a formula, apostrophes before it or not. */
const DANGEROUS = /^'*[\t\n\r+\-=@＋－＝＠]/;

/** A text as a cell of RFC 4180 that no spreadsheet takes for a formula. */
export function csvCell(value: string): string {
  const text = DANGEROUS.test(value) ? `'${value}` : value;
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
