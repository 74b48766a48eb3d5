/** Texts in one cell: `, ` between them, and those that hold a comma or a quote in quotes, as CSV has its own. */
export function cellOfList(list: readonly string[]): string {
  return list.map((text) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(", ");
}
