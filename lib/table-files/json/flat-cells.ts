import { cleanCell } from "@/lib/table-files/clean-cell";

/** Behind so many dots what is left is one cell. */
const DEPTH_MAX = 8;

type Named = { [key: string]: unknown };

export function isNamed(value: unknown): value is Named {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object holds as cells by the names of their columns: `a.b` for what is nested, JSON for a list. */
export function flatCells(value: Named): Map<string, string> {
  const cells = new Map<string, string>();
  add(cells, value, "", 1);
  return cells;
}

function add(cells: Map<string, string>, values: Named, before: string, depth: number): void {
  for (const [key, value] of Object.entries(values)) {
    const name = before + cleanCell(key);
    if (isNamed(value) && depth < DEPTH_MAX) add(cells, value, `${name}.`, depth + 1);
    else if (value !== null && value !== undefined) cells.set(name, cellText(value));
    else if (!cells.has(name)) cells.set(name, "");
  }
}

function cellText(value: unknown): string {
  return cleanCell(
    typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value),
  );
}
