/** Before what a spreadsheet would compute, exports write an apostrophe. */
const GUARDED = /^'+[=+\-@\t\r\n]/;
const LONGEST_PLACEHOLDER = 16;
/** What stands for nothing, in lower case. */
const PLACEHOLDERS = new Set(
  (
    "n/a|#n/a|na|n.a.|n.a|n/d|n.d.|nd|none|null|(null)|<null>|\\n|nil|nan|undefined|(blank)|blank|empty|unknown|(unknown)|not available|" +
    "not applicable|not provided|not specified|not known|tbd|tba|?|??|???|-|--|---|–|—|_|.|..|...|*|/|//|x|xx|xxx|#value!|#ref!|#name?|#div/0!|#null!|" +
    "k.a.|k. a.|keine|keine angabe|unbekannt|ohne|inconnu|inconnue|néant|non renseigné|aucun|aucune|desconocido|ninguno|sin datos|" +
    "sconosciuto|nessuno|onbekend|geen|nvt|n.v.t.|nieznany|brak|desconhecido|nenhum|[]|{}|" +
    "-1|-99|-999|-9999|-99999|-1.0|-99.0|-999.0|-9999.0"
  ).split("|"),
);

/** What a cell holds: as it was before an export guarded it, without outer space. */
export function cellText(cell: string | undefined): string {
  if (!cell) return "";
  const text = cell.trim();
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1).trim() : text;
}

/** Whether a text only says that there is nothing. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(text.toLowerCase());
}

/** What a cell holds that says something; empty for a placeholder. */
export function cellValue(cell: string | undefined): string {
  const text = cellText(cell);
  return isPlaceholder(text) ? "" : text;
}
