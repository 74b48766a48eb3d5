/** Whether these entries of a zip are those of an Excel workbook. */
export function isWorkbook(entries: ReadonlyMap<string, unknown>): boolean {
  return entries.has("xl/workbook.xml") || (entries.has("[Content_Types].xml") && hasSheets(entries));
}

function hasSheets(entries: ReadonlyMap<string, unknown>): boolean {
  return [...entries.keys()].some((name) => /^\/?(xl\/)?worksheets\/[^/]+\.xml$/i.test(name));
}
