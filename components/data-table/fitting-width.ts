import { WIDTH_MAX, WIDTH_MIN } from "./table-layout";

/** As wide as what is in the column, its head included, on the page that is shown: a table of it alone says so. */
export function fittingWidth(id: string): number {
  const cells = document.querySelectorAll<HTMLElement>(`table [data-col="${CSS.escape(id)}"]`);
  const table = cells[0]?.closest("table");
  if (!table) return WIDTH_MIN;
  const alone = document.createElement("table");
  alone.className = table.className;
  Object.assign(alone.style, { position: "absolute", visibility: "hidden", width: "max-content" });
  for (const cell of cells) {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    const copy = cell.cloneNode(true) as HTMLElement;
    Object.assign(copy.style, { paddingInlineStart, paddingInlineEnd, maxWidth: "none" });
    alone.appendChild(document.createElement("tr")).append(copy);
  }
  table.after(alone);
  const { width } = alone.getBoundingClientRect();
  alone.remove();
  return Math.min(Math.max(Math.ceil(width) + 1, WIDTH_MIN), WIDTH_MAX);
}
